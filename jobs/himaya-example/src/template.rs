//! The national return template: its columns and their headers in four languages.

use himaya_schema::CodeList;

use crate::person::Person;

/// The language of a file's headers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Headers {
    English,
    French,
    Spanish,
    Arabic,
}

impl Headers {
    /// The language's code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Arabic => "ar",
        }
    }

    /// The headers in the order of the template.
    pub(crate) fn texts(self) -> &'static [&'static str; 24] {
        match self {
            Self::English => &ENGLISH,
            Self::French => &FRENCH,
            Self::Spanish => &SPANISH,
            Self::Arabic => &ARABIC,
        }
    }
}

const ENGLISH: [&str; 24] = [
    "Reporting country",
    "Case reference",
    "Month",
    "Crime",
    "Role",
    "Sex",
    "Age band",
    "Citizenship",
    "Country of exploitation",
    "Route",
    "Leg",
    "Forms of exploitation",
    "Means of control",
    "Recruiter relation",
    "Transport",
    "Concealment",
    "Document fraud",
    "Payment",
    "Recruitment method",
    "Online facilitation",
    "Sector",
    "Network role",
    "Handling code",
    "Grade",
];

const FRENCH: [&str; 24] = [
    "Pays déclarant",
    "Référence du cas",
    "Mois",
    "Infraction",
    "Qualité",
    "Sexe",
    "Tranche d'âge",
    "Nationalité",
    "Pays d'exploitation",
    "Route",
    "Tronçon",
    "Formes d'exploitation",
    "Moyens de contrôle",
    "Lien avec le recruteur",
    "Transport",
    "Dissimulation",
    "Fraude documentaire",
    "Paiement",
    "Mode de recrutement",
    "Facilitation en ligne",
    "Secteur d'activité",
    "Rôle dans le réseau",
    "Code de traitement",
    "Cotation",
];

const SPANISH: [&str; 24] = [
    "País informante",
    "Referencia del caso",
    "Mes",
    "Delito",
    "Condición",
    "Sexo",
    "Grupo de edad",
    "Nacionalidad",
    "País de explotación",
    "Ruta",
    "Tramo",
    "Formas de explotación",
    "Medios de control",
    "Relación con el reclutador",
    "Transporte",
    "Ocultamiento",
    "Fraude documental",
    "Pago",
    "Método de captación",
    "Facilitación en línea",
    "Sector de actividad",
    "Función en la red",
    "Código de tratamiento",
    "Calificación",
];

const ARABIC: [&str; 24] = [
    "البلد المبلغ",
    "مرجع القضية",
    "الشهر",
    "الجريمة",
    "الصفة",
    "الجنس",
    "الفئة العمرية",
    "الجنسية",
    "بلد الاستغلال",
    "المسار",
    "المقطع",
    "أشكال الاستغلال",
    "وسائل السيطرة",
    "العلاقة بالمجند",
    "وسيلة النقل",
    "الإخفاء",
    "تزوير الوثائق",
    "الدفع",
    "طريقة الاستقطاب",
    "التسهيل عبر الإنترنت",
    "قطاع النشاط",
    "الدور في الشبكة",
    "رمز المعالجة",
    "التقييم",
];

/// One person as a row of the template, in its order.
pub(crate) fn row(person: &Person, arabic_indic_months: bool) -> [String; 24] {
    let optional = |code: Option<&str>| code.unwrap_or_default().to_owned();
    let month = person.month.to_string();
    [
        person.country.to_string(),
        person.case.clone(),
        if arabic_indic_months {
            arabic_indic(&month)
        } else {
            month
        },
        code(person.crime),
        code(person.role),
        code(person.sex),
        person.age.map(code).unwrap_or_default(),
        person.citizenship.to_owned(),
        optional(person.exploitation_country),
        person.route.map(code).unwrap_or_default(),
        person.leg.map(code).unwrap_or_default(),
        list(&person.forms),
        list(&person.means),
        list(&person.relations),
        list(&person.transport),
        list(&person.concealment),
        list(&person.documents),
        list(&person.payment),
        list(&person.recruitment),
        list(&person.online),
        list(&person.sector),
        list(&person.network),
        optional(person.handling),
        optional(person.grade),
    ]
}

fn code<C: CodeList>(member: C) -> String {
    member.code().to_owned()
}

fn list<C: CodeList>(members: &[C]) -> String {
    let codes: Vec<&str> = members.iter().map(|member| member.code()).collect();
    codes.join(";")
}

fn arabic_indic(text: &str) -> String {
    text.chars()
        .map(|character| match character.to_digit(10) {
            Some(digit) => char::from_u32(0x660 + digit).unwrap_or(character),
            None => character,
        })
        .collect()
}
