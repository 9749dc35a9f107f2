//! Headings in the languages of eastern Europe and the Caucasus.

use super::Kind::{Account, Birth, Body, Contact, Document, Name, Online, Position, Vehicle};
use super::Language;

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "ru",
        words: &[
            (
                Name,
                "имя|фамилия|отчество|фио|ф и о|полное имя|псевдоним|кличка|девичья фамилия|\
                 мать|отец|подпись",
            ),
            (
                Birth,
                "рождение|дата рождения|место рождения|год рождения|родился|родилась|др",
            ),
            (
                Document,
                "паспорт|номер паспорта|удостоверение|удостоверение личности|инн|снилс|виза|\
                 водительские права|номер документа|серия и номер|вид на жительство",
            ),
            (
                Contact,
                "телефон|тел|мобильный|почта|электронная почта|эл почта|адрес|улица|индекс|емейл",
            ),
            (
                Online,
                "телеграм|ватсап|вконтакте|соцсети|профиль|ссылка|сайт|логин",
            ),
            (Position, "широта|долгота|координаты|местоположение"),
            (
                Account,
                "счет|номер счета|банковский счет|карта|номер карты",
            ),
            (Body, "фото|фотография|отпечатки пальцев|отпечаток|днк"),
            (Vehicle, "номер машины|госномер|гос номер|номерной знак"),
        ],
    },
    Language {
        code: "uk",
        words: &[
            (
                Name,
                "ім'я|імя|прізвище|по батькові|піб|п і б|псевдонім|мати|батько",
            ),
            (
                Birth,
                "народження|дата народження|місце народження|рік народження",
            ),
            (
                Document,
                "паспорт|номер паспорта|посвідчення|іпн|рнокпп|номер документа",
            ),
            (
                Contact,
                "телефон|мобільний|електронна пошта|пошта|адреса|вулиця|індекс",
            ),
            (Position, "широта|довгота|координати"),
            (Account, "рахунок|номер рахунку|номер картки"),
            (Body, "фото|фотографія|відбитки пальців"),
            (Vehicle, "номерний знак"),
        ],
    },
    Language {
        code: "bg",
        words: &[
            (Name, "име|фамилия|презиме|собствено име|трите имена|прякор"),
            (
                Birth,
                "раждане|дата на раждане|място на раждане|година на раждане",
            ),
            (
                Document,
                "паспорт|егн|лична карта|номер на паспорт|шофьорска книжка",
            ),
            (Contact, "телефон|мобилен|имейл|адрес|улица|пощенски код"),
            (Position, "географска ширина|географска дължина|координати"),
            (Account, "банкова сметка|номер на сметка"),
            (Body, "снимка|пръстови отпечатъци"),
            (Vehicle, "регистрационен номер"),
        ],
    },
    Language {
        code: "sr",
        words: &[
            (
                Name,
                "име|презиме|име и презиме|надимак|име оца|ime|prezime|ime i prezime|nadimak|ime oca",
            ),
            (
                Birth,
                "датум рођења|место рођења|datum rođenja|mesto rođenja|datum rodjenja",
            ),
            (
                Document,
                "пасош|лична карта|јмбг|број пасоша|pasoš|lična karta|jmbg|broj pasoša",
            ),
            (
                Contact,
                "телефон|мобилни|адреса|улица|telefon|mobilni|adresa|ulica",
            ),
            (
                Body,
                "фотографија|отисци прстију|fotografija|otisci prstiju",
            ),
            (Vehicle, "регистарска ознака|registarska oznaka"),
        ],
    },
    Language {
        code: "hr",
        words: &[
            (Name, "ime|prezime|ime i prezime|nadimak|djevojačko prezime"),
            (Birth, "datum rođenja|mjesto rođenja|godina rođenja"),
            (
                Document,
                "putovnica|broj putovnice|osobna iskaznica|oib|matični broj|vozačka dozvola",
            ),
            (
                Contact,
                "telefon|mobitel|e pošta|adresa|ulica|poštanski broj",
            ),
            (Account, "bankovni račun|broj računa"),
            (Body, "fotografija|otisak prsta|otisci prstiju"),
            (Vehicle, "registracijska oznaka"),
        ],
    },
    Language {
        code: "pl",
        words: &[
            (
                Name,
                "imię|imiona|nazwisko|imię i nazwisko|nazwisko rodowe|pseudonim|imię ojca|imię matki",
            ),
            (
                Birth,
                "data urodzenia|miejsce urodzenia|rok urodzenia|urodzony|urodzona",
            ),
            (
                Document,
                "paszport|numer paszportu|dowód osobisty|pesel|nip|prawo jazdy|karta pobytu",
            ),
            (
                Contact,
                "telefon|numer telefonu|komórka|adres|ulica|kod pocztowy|poczta elektroniczna",
            ),
            (
                Position,
                "szerokość geograficzna|długość geograficzna|współrzędne|lokalizacja",
            ),
            (
                Account,
                "numer konta|konto bankowe|rachunek bankowy|numer karty",
            ),
            (Body, "zdjęcie|odcisk palca|odciski palców"),
            (Vehicle, "tablica rejestracyjna|numer rejestracyjny"),
        ],
    },
    Language {
        code: "cs",
        words: &[
            (
                Name,
                "jméno|příjmení|jméno a příjmení|rodné příjmení|přezdívka",
            ),
            (Birth, "datum narození|místo narození|rok narození"),
            (
                Document,
                "cestovní pas|číslo pasu|občanský průkaz|rodné číslo|řidičský průkaz",
            ),
            (Contact, "telefon|telefonní číslo|mobil|adresa|ulice|psč"),
            (Account, "číslo účtu|bankovní účet"),
            (Body, "fotografie|otisk prstu|otisky prstů"),
            (Vehicle, "spz|registrační značka"),
        ],
    },
    Language {
        code: "sk",
        words: &[
            (Name, "meno|priezvisko|meno a priezvisko|prezývka"),
            (Birth, "dátum narodenia|miesto narodenia|rok narodenia"),
            (
                Document,
                "cestovný pas|číslo pasu|občiansky preukaz|rodné číslo",
            ),
            (Contact, "telefón|telefónne číslo|adresa|ulica|psč"),
            (Account, "číslo účtu"),
            (Body, "fotografia|odtlačky prstov"),
        ],
    },
    Language {
        code: "hu",
        words: &[
            (
                Name,
                "név|vezetéknév|keresztnév|utónév|családnév|teljes név|születési név|anyja neve",
            ),
            (
                Birth,
                "születési idő|születési dátum|születési hely|születési év",
            ),
            (
                Document,
                "útlevél|útlevélszám|személyi igazolvány|személyi szám|taj|adóazonosító",
            ),
            (
                Contact,
                "telefon|telefonszám|mobil|lakcím|cím|utca|irányítószám",
            ),
            (Account, "bankszámla|bankszámlaszám|számlaszám"),
            (Body, "fénykép|ujjlenyomat"),
            (Vehicle, "rendszám"),
        ],
    },
    Language {
        code: "ro",
        words: &[
            (
                Name,
                "nume|prenume|nume de familie|nume complet|nume și prenume|porecla|tata|mama",
            ),
            (
                Birth,
                "naștere|data nașterii|data naşterii|locul nașterii|anul nașterii|născut",
            ),
            (
                Document,
                "pașaport|număr pașaport|carte de identitate|buletin|cnp|permis de conducere",
            ),
            (
                Contact,
                "telefon|număr de telefon|mobil|adresa|adresă|strada|cod poștal",
            ),
            (Position, "latitudine|longitudine|coordonate"),
            (Account, "cont bancar|număr de cont"),
            (Body, "fotografie|poză|amprente|amprentă"),
            (Vehicle, "număr de înmatriculare"),
        ],
    },
    Language {
        code: "ka",
        words: &[
            (Name, "სახელი|გვარი|სახელი და გვარი"),
            (Birth, "დაბადების თარიღი|დაბადების ადგილი"),
            (Document, "პასპორტი|პირადი ნომერი|პირადობის მოწმობა"),
            (Contact, "ტელეფონი|მისამართი|ელფოსტა"),
        ],
    },
    Language {
        code: "hy",
        words: &[
            (Name, "անուն|ազգանուն|հայրանուն"),
            (Birth, "ծննդյան ամսաթիվ|ծննդավայր"),
            (Document, "անձնագիր|անձնագրի համար"),
            (Contact, "հեռախոս|հասցե|հեռախոսահամար"),
        ],
    },
];
