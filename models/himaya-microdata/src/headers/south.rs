//! Headings in the languages of southern Europe.

use super::Kind::{
    Account, Birth, Body, Contact, Device, Document, Name, Online, Position, Vehicle,
};
use super::Language;

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "fr",
        words: &[
            (
                Name,
                "nom|noms|prénom|prénoms|nom de famille|nom complet|nom et prénom|patronyme|surnom|\
                 pseudo|pseudonyme|nom de jeune fille|nom du père|nom de la mère|père|mère|\
                 signature|identifiant|nom d'usage",
            ),
            (
                Birth,
                "naissance|date de naissance|lieu de naissance|année de naissance|né le|née le|ddn|\
                 âge exact|âge en années",
            ),
            (
                Document,
                "passeport|numéro de passeport|carte d'identité|numéro d'identité|cin|cnie|cni|nni|\
                 nin|pièce d'identité|titre de séjour|permis de conduire|sécurité sociale|nir|\
                 numéro national|numéro de document|visa|carte consulaire|état civil|identité",
            ),
            (
                Contact,
                "téléphone|tél|portable|gsm|mobile|courriel|mail|mél|adresse|rue|domicile|\
                 code postal|coordonnées|contact|lieu de résidence",
            ),
            (
                Online,
                "compte facebook|réseaux sociaux|réseau social|site web|profil|nom d'utilisateur",
            ),
            (
                Position,
                "latitude|longitude|coordonnées gps|position|géolocalisation|localisation",
            ),
            (
                Account,
                "compte bancaire|numéro de compte|rib|carte bancaire|banque",
            ),
            (Device, "adresse ip|adresse mac|carte sim|numéro de série"),
            (
                Body,
                "photo|photographie|image|empreinte|empreintes|empreintes digitales|adn|\
                 biométrie|cicatrice|tatouage|signalement|taille|poids",
            ),
            (
                Vehicle,
                "immatriculation|plaque|plaque d'immatriculation|matricule|numéro de châssis",
            ),
        ],
    },
    Language {
        code: "es",
        words: &[
            (
                Name,
                "nombre|nombres|apellido|apellidos|nombre completo|nombre y apellidos|apodo|alias|\
                 padre|madre|nombre del padre|nombre de la madre|firma|usuario",
            ),
            (
                Birth,
                "nacimiento|fecha de nacimiento|lugar de nacimiento|año de nacimiento|nacido|nacida|\
                 edad exacta|edad en años|fec nac|f nacimiento",
            ),
            (
                Document,
                "pasaporte|número de pasaporte|dni|nie|nif|número de identidad|cédula|\
                 documento de identidad|carné|carnet|permiso de residencia|permiso de conducir|\
                 seguridad social|curp|rut|visado|número de documento|identidad",
            ),
            (
                Contact,
                "teléfono|tfno|móvil|celular|correo|correo electrónico|dirección|domicilio|calle|\
                 código postal|contacto|residencia",
            ),
            (
                Online,
                "redes sociales|red social|perfil|sitio web|enlace|nombre de usuario",
            ),
            (
                Position,
                "latitud|longitud|coordenadas|ubicación|posición|localización",
            ),
            (
                Account,
                "cuenta|cuenta bancaria|número de cuenta|tarjeta|tarjeta de crédito|banco|cbu|clabe",
            ),
            (Device, "dirección ip|dirección mac|tarjeta sim"),
            (
                Body,
                "foto|fotografía|imagen|huella|huellas|huella dactilar|huellas dactilares|adn|\
                 biometría|cicatriz|tatuaje",
            ),
            (Vehicle, "matrícula|placa|bastidor|patente"),
        ],
    },
    Language {
        code: "pt",
        words: &[
            (
                Name,
                "nome|sobrenome|apelido|nome completo|nome próprio|nome do pai|nome da mãe|alcunha|\
                 assinatura",
            ),
            (
                Birth,
                "nascimento|data de nascimento|local de nascimento|ano de nascimento|nascido|nascida",
            ),
            (
                Document,
                "passaporte|bilhete de identidade|cartão de cidadão|cpf|rg|nif|\
                 número de identificação|carta de condução|título de residência",
            ),
            (
                Contact,
                "telefone|telemóvel|celular|endereço|morada|rua|código postal|correio eletrónico|cep",
            ),
            (Position, "latitude|longitude|coordenadas|localização"),
            (
                Account,
                "conta|conta bancária|número de conta|cartão de crédito|nib",
            ),
            (Body, "fotografia|impressão digital|impressões digitais"),
            (Vehicle, "matrícula|placa"),
        ],
    },
    Language {
        code: "it",
        words: &[
            (
                Name,
                "nome|cognome|nome completo|nominativo|nome e cognome|soprannome|padre|madre|firma|\
                 paternità|maternità",
            ),
            (
                Birth,
                "nascita|data di nascita|luogo di nascita|anno di nascita|nato il|nata il|nato|nata",
            ),
            (
                Document,
                "passaporto|carta d'identità|codice fiscale|documento d'identità|cui|patente|\
                 permesso di soggiorno|numero documento|tessera sanitaria",
            ),
            (
                Contact,
                "telefono|cellulare|indirizzo|via|residenza|domicilio|cap|posta elettronica|recapito",
            ),
            (Position, "latitudine|longitudine|coordinate|posizione"),
            (Account, "conto corrente|numero di conto|carta di credito"),
            (
                Body,
                "foto|fotografia|impronte|impronta digitale|impronte digitali",
            ),
            (Vehicle, "targa|telaio"),
        ],
    },
    Language {
        code: "ca",
        words: &[
            (Name, "nom|cognom|cognoms|nom i cognoms|pare|mare"),
            (Birth, "naixement|data de naixement|lloc de naixement"),
            (
                Document,
                "passaport|document d'identitat|carnet d'identitat",
            ),
            (
                Contact,
                "telèfon|mòbil|correu|correu electrònic|adreça|carrer",
            ),
            (Account, "compte bancari"),
            (Body, "empremta|empremtes"),
        ],
    },
    Language {
        code: "el",
        words: &[
            (
                Name,
                "όνομα|επώνυμο|ονοματεπώνυμο|πατρώνυμο|όνομα πατρός|όνομα μητρός|ψευδώνυμο",
            ),
            (
                Birth,
                "γέννηση|ημερομηνία γέννησης|ημ γέννησης|τόπος γέννησης|έτος γέννησης",
            ),
            (
                Document,
                "διαβατήριο|αριθμός διαβατηρίου|ταυτότητα|αριθμός ταυτότητας|αφμ|αμκα|\
                 άδεια διαμονής|δελτίο ταυτότητας",
            ),
            (
                Contact,
                "τηλέφωνο|κινητό|διεύθυνση|οδός|ταχυδρομικός κώδικας|ηλεκτρονική διεύθυνση",
            ),
            (
                Position,
                "γεωγραφικό πλάτος|γεωγραφικό μήκος|συντεταγμένες|τοποθεσία",
            ),
            (Account, "τραπεζικός λογαριασμός|αριθμός λογαριασμού"),
            (Body, "φωτογραφία|δακτυλικό αποτύπωμα|δακτυλικά αποτυπώματα"),
            (Vehicle, "πινακίδα|αριθμός κυκλοφορίας"),
        ],
    },
    Language {
        code: "mt",
        words: &[
            (Name, "isem|kunjom|isem u kunjom"),
            (Birth, "data tat twelid|post tat twelid|twelid"),
            (Document, "passaport|karta tal identità|numru tal identità"),
            (Contact, "telefon|indirizz|posta elettronika"),
            (Body, "ritratt|marki tas swaba"),
        ],
    },
    Language {
        code: "sq",
        words: &[
            (Name, "emri|emër|mbiemri|mbiemër|atësia|emri i babait|nofka"),
            (Birth, "datëlindja|data e lindjes|vendlindja|viti i lindjes"),
            (
                Document,
                "pasaporta|numri i pasaportës|letërnjoftimi|numri personal|karta e identitetit",
            ),
            (
                Contact,
                "telefoni|numri i telefonit|adresa|celulari|posta elektronike",
            ),
            (Account, "llogaria bankare"),
            (Body, "fotografia|gjurmët e gishtave"),
            (Vehicle, "targa"),
        ],
    },
    Language {
        code: "tr",
        words: &[
            (
                Name,
                "ad|adı|soyad|soyadı|isim|ad soyad|adı soyadı|baba adı|ana adı|anne adı|lakap|imza",
            ),
            (Birth, "doğum|doğum tarihi|doğum yeri|doğum yılı"),
            (
                Document,
                "pasaport|pasaport no|kimlik|kimlik no|kimlik numarası|tc kimlik|tckn|ehliyet|\
                 ikamet izni|yabancı kimlik no",
            ),
            (
                Contact,
                "telefon|cep telefonu|cep|adres|adresi|sokak|posta kodu|e posta|eposta",
            ),
            (Online, "sosyal medya|kullanıcı adı"),
            (Position, "enlem|boylam|koordinat|koordinatlar|konum"),
            (
                Account,
                "hesap no|banka hesabı|hesap numarası|kart numarası",
            ),
            (Body, "fotoğraf|parmak izi|resim"),
            (Vehicle, "plaka|plaka no"),
        ],
    },
];
