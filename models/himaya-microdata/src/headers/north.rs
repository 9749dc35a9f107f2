//! Headings in the languages of northern and western Europe.

use super::Kind::{
    Account, Birth, Body, Contact, Device, Document, Name, Online, Position, Vehicle,
};
use super::Language;

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "en",
        words: &[
            (
                Name,
                "name|first name|given name|forename|middle name|last name|family name|surname|\
                 full name|maiden name|alias|aka|nickname|initials|father|mother|fathers name|\
                 mothers name|next of kin|signature|username|user name",
            ),
            (
                Birth,
                "birth|birthdate|birthday|date of birth|birth date|dob|d o b|place of birth|\
                 birthplace|year of birth|born|exact age|age in years",
            ),
            (
                Document,
                "passport|passport number|identity number|identity card|national id|id number|\
                 id no|id card|identification|personal number|social security|ssn|tax number|visa|\
                 visa number|residence permit|driving licence|driver license|document number|mrz|\
                 serial number|registration number|unhcr number|file number",
            ),
            (
                Contact,
                "phone|telephone|tel|mobile|cell phone|cellphone|fax|email|e mail|mail|address|\
                 street|house number|postcode|postal code|zip|zip code|contact|contact details",
            ),
            (
                Online,
                "whatsapp|telegram|facebook|instagram|twitter|tiktok|snapchat|viber|signal|skype|\
                 imo|social media|handle|profile|url|website|web page|link|messenger|screen name|fb",
            ),
            (
                Position,
                "latitude|longitude|lat|lon|lng|gps|coordinates|coordinate|geolocation|geohash|\
                 plus code|location|position|xy|utm|mgrs|what3words",
            ),
            (
                Account,
                "iban|bic|swift|bank|bank account|account|account number|card number|credit card|\
                 hawala number|wallet|bitcoin",
            ),
            (
                Device,
                "imei|imsi|msisdn|iccid|sim|sim card|ip|ip address|mac|mac address|serial",
            ),
            (
                Body,
                "photo|photograph|picture|image|fingerprint|fingerprints|dna|biometric|biometrics|\
                 iris|face|scar|tattoo|height|weight|eye colour",
            ),
            (
                Vehicle,
                "plate|number plate|license plate|licence plate|registration plate|vin|vessel name|\
                 boat name",
            ),
        ],
    },
    Language {
        code: "de",
        words: &[
            (
                Name,
                "name|vorname|nachname|familienname|zuname|geburtsname|spitzname|vollständiger name|\
                 mutter|vater|unterschrift",
            ),
            (
                Birth,
                "geburtsdatum|geburtstag|geburtsort|geburtsjahr|geb datum|geboren|geb",
            ),
            (
                Document,
                "reisepass|passnummer|pass nr|ausweis|ausweisnummer|personalausweis|\
                 personalausweisnummer|personennummer|steuernummer|führerschein|dokumentennummer|\
                 aufenthaltstitel|sozialversicherungsnummer",
            ),
            (
                Contact,
                "telefon|telefonnummer|handy|handynummer|mobilnummer|rufnummer|anschrift|adresse|\
                 straße|hausnummer|postleitzahl|plz|wohnort",
            ),
            (Online, "benutzername|webseite|soziale medien"),
            (
                Position,
                "breitengrad|längengrad|breite|länge|koordinaten|standort",
            ),
            (
                Account,
                "konto|kontonummer|bankkonto|bankverbindung|kreditkarte",
            ),
            (Device, "gerätenummer|ip adresse"),
            (Body, "foto|lichtbild|fingerabdruck|fingerabdrücke|bild|dns"),
            (
                Vehicle,
                "kennzeichen|kfz kennzeichen|autokennzeichen|fahrgestellnummer",
            ),
        ],
    },
    Language {
        code: "nl",
        words: &[
            (
                Name,
                "naam|voornaam|achternaam|familienaam|geboortenaam|roepnaam|bijnaam|moeder|vader",
            ),
            (Birth, "geboortedatum|geboorteplaats|geboortejaar|geboren"),
            (
                Document,
                "paspoort|paspoortnummer|identiteitskaart|rijksregisternummer|bsn|\
                 burgerservicenummer|rijbewijs|documentnummer|verblijfsvergunning",
            ),
            (
                Contact,
                "telefoon|telefoonnummer|gsm|mobiel|adres|straat|huisnummer|postcode|woonplaats",
            ),
            (Position, "breedtegraad|lengtegraad|coördinaten|locatie"),
            (Account, "rekeningnummer|bankrekening"),
            (Body, "foto|vingerafdruk|vingerafdrukken"),
            (Vehicle, "kenteken|nummerplaat"),
        ],
    },
    Language {
        code: "sv",
        words: &[
            (
                Name,
                "namn|förnamn|efternamn|fullständigt namn|mor|far|smeknamn",
            ),
            (Birth, "födelsedatum|födelseort|födelseår|född"),
            (
                Document,
                "personnummer|passnummer|samordningsnummer|körkort|idkort",
            ),
            (
                Contact,
                "telefon|telefonnummer|mobil|mobilnummer|epost|e post|adress|gatuadress|postnummer",
            ),
            (Account, "kontonummer|bankkonto"),
            (Body, "foto|fingeravtryck"),
            (Vehicle, "registreringsnummer"),
        ],
    },
    Language {
        code: "da",
        words: &[
            (Name, "navn|fornavn|efternavn|mellemnavn|kaldenavn"),
            (Birth, "fødselsdato|fødselsdag|fødested|fødselsår|født"),
            (Document, "cpr|cpr nummer|personnummer|pasnummer|kørekort"),
            (
                Contact,
                "telefon|telefonnummer|mobilnummer|adresse|vej|postnummer",
            ),
            (Account, "kontonummer"),
            (Body, "fingeraftryk|billede"),
            (Vehicle, "nummerplade"),
        ],
    },
    Language {
        code: "no",
        words: &[
            (Name, "navn|fornavn|etternavn|mellomnavn"),
            (Birth, "fødselsdato|fødested|fødselsår"),
            (
                Document,
                "fødselsnummer|personnummer|passnummer|førerkort|d nummer",
            ),
            (
                Contact,
                "telefon|telefonnummer|mobil|adresse|gate|postnummer",
            ),
            (Account, "kontonummer"),
            (Body, "fingeravtrykk|bilde"),
            (Vehicle, "bilskilt|skiltnummer"),
        ],
    },
    Language {
        code: "fi",
        words: &[
            (Name, "nimi|etunimi|sukunimi|koko nimi|lempinimi"),
            (Birth, "syntymäaika|syntymäpäivä|syntymäpaikka|syntymävuosi"),
            (
                Document,
                "henkilötunnus|hetu|passi|passin numero|passinumero|ajokortti",
            ),
            (
                Contact,
                "puhelin|puhelinnumero|sähköposti|osoite|katuosoite|postinumero",
            ),
            (Account, "tilinumero|pankkitili"),
            (Body, "valokuva|sormenjälki|sormenjäljet"),
            (Vehicle, "rekisterinumero|rekisterikilpi"),
        ],
    },
];
