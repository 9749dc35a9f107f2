//! Headings in Arabic, and in other languages of its script, of the Horn and of Africa.

use super::Kind::{
    Account, Birth, Body, Contact, Device, Document, Name, Online, Position, Vehicle,
};
use super::Language;

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "ar",
        words: &[
            (
                Name,
                "اسم|أسماء|الاسم الأول|الاسم الكامل|الاسم الثلاثي|الاسم الرباعي|الاسم الشخصي|\
                 الاسم العائلي|اسم العائلة|لقب|ألقاب|كنية|شهرة|النسب|اسم الأب|اسم الأم|اسم الجد|\
                 الأب|الأم|توقيع|الاسم واللقب|اسم المستخدم|اسم مستعار",
            ),
            (
                Birth,
                "ميلاد|تاريخ الميلاد|مكان الميلاد|محل الميلاد|سنة الميلاد|ولادة|تاريخ الولادة|\
                 مكان الولادة|الازدياد|تاريخ الازدياد|مكان الازدياد|مواليد|العمر بالسنوات",
            ),
            (
                Document,
                "جواز|جواز السفر|رقم الجواز|هوية|رقم الهوية|بطاقة|بطاقة التعريف|رقم البطاقة|\
                 بطاقة وطنية|الرقم الوطني|الرقم القومي|رقم التعريف|التعريف الوطني|رقم التسجيل|\
                 إقامة|رقم الإقامة|تأشيرة|رخصة السياقة|رخصة القيادة|الضمان الاجتماعي|رقم القيد|\
                 الحالة المدنية|رقم الوثيقة",
            ),
            (
                Contact,
                "هاتف|رقم الهاتف|جوال|محمول|موبايل|نقال|تليفون|تلفون|فاكس|بريد|البريد الإلكتروني|\
                 إيميل|عنوان|سكن|محل الإقامة|مكان الإقامة|شارع|الرمز البريدي|جهة الاتصال",
            ),
            (
                Online,
                "واتساب|واتس|فيسبوك|فايسبوك|تيليجرام|تلغرام|انستغرام|تويتر|تيك توك|سناب شات|فايبر|\
                 ماسنجر|التواصل الاجتماعي|رابط|صفحة|حساب فيسبوك",
            ),
            (
                Position,
                "خط العرض|خط الطول|دائرة العرض|إحداثيات|الموقع الجغرافي|نظام تحديد المواقع",
            ),
            (
                Account,
                "حساب|رقم الحساب|الحساب البنكي|الحساب المصرفي|آيبان|ايبان|بنك|بطاقة الائتمان",
            ),
            (Device, "الرقم التسلسلي|بطاقة سيم|شريحة|عنوان الآي بي"),
            (
                Body,
                "صورة|صور|صورة شخصية|بصمة|بصمات|الحمض النووي|البصمة الوراثية|وشم|ندبة|الطول|الوزن",
            ),
            (
                Vehicle,
                "لوحة|رقم اللوحة|لوحة السيارة|رقم السيارة|رقم المركبة|رقم الشاسيه",
            ),
        ],
    },
    Language {
        code: "fa",
        words: &[
            (Name, "نام|نام خانوادگی|نام کامل|نام پدر|نام مادر|شهرت"),
            (Birth, "تولد|تاریخ تولد|محل تولد|سال تولد"),
            (
                Document,
                "گذرنامه|پاسپورت|شماره گذرنامه|شماره ملی|کد ملی|شناسنامه|تذکره|کارت ملی",
            ),
            (
                Contact,
                "تلفن|شماره تلفن|موبایل|همراه|ایمیل|آدرس|نشانی|خیابان|کد پستی",
            ),
            (Position, "عرض جغرافیایی|طول جغرافیایی|مختصات"),
            (Account, "شماره حساب|حساب بانکی|شماره کارت|شبا"),
            (Body, "عکس|تصویر|اثر انگشت"),
            (Vehicle, "پلاک|شماره پلاک"),
        ],
    },
    Language {
        code: "ur",
        words: &[
            (
                Name,
                "نام|پورا نام|خاندانی نام|والد کا نام|والدہ کا نام|ولدیت|عرفیت",
            ),
            (Birth, "پیدائش|تاریخ پیدائش|جائے پیدائش"),
            (
                Document,
                "پاسپورٹ|پاسپورٹ نمبر|شناختی کارڈ|شناختی کارڈ نمبر|قومی شناختی",
            ),
            (Contact, "فون|فون نمبر|موبائل|ای میل|پتہ|گلی"),
            (Account, "اکاؤنٹ نمبر|بینک اکاؤنٹ"),
            (Body, "تصویر|فنگر پرنٹ"),
        ],
    },
    Language {
        code: "ckb",
        words: &[
            (Name, "ناو|ناوی تەواو|نازناو"),
            (Birth, "لەدایکبوون|بەرواری لەدایکبوون|شوێنی لەدایکبوون"),
            (Document, "پاسپۆرت|ژمارەی پاسپۆرت|ناسنامە"),
            (Contact, "تەلەفۆن|مۆبایل|ناونیشان|ئیمەیڵ"),
        ],
    },
    Language {
        code: "he",
        words: &[
            (Name, "שם|שם פרטי|שם משפחה|שם מלא|שם האב|שם האם|כינוי"),
            (Birth, "תאריך לידה|מקום לידה|שנת לידה|לידה"),
            (
                Document,
                "דרכון|מספר דרכון|תעודת זהות|מספר זהות|ת ז|רישיון נהיגה",
            ),
            (Contact, "טלפון|נייד|דואר אלקטרוני|כתובת|רחוב|מיקוד"),
            (Position, "קו רוחב|קו אורך|נקודת ציון"),
            (Account, "חשבון בנק|מספר חשבון"),
            (Body, "תמונה|טביעת אצבע|טביעות אצבע"),
            (Vehicle, "מספר רכב|לוחית רישוי"),
        ],
    },
    Language {
        code: "am",
        words: &[
            (Name, "ስም|የአባት ስም|ሙሉ ስም|የአያት ስም|የእናት ስም"),
            (Birth, "የትውልድ ቀን|የትውልድ ቦታ|የልደት ቀን"),
            (Document, "ፓስፖርት|የፓስፖርት ቁጥር|መታወቂያ|የመታወቂያ ቁጥር"),
            (Contact, "ስልክ|ስልክ ቁጥር|አድራሻ|ኢሜይል"),
            (Body, "ፎቶ|የጣት አሻራ"),
        ],
    },
    Language {
        code: "ti",
        words: &[
            (Name, "ስም|ስም ኣቦ|ምሉእ ስም"),
            (Birth, "ዕለተ ልደት|ቦታ ትውልዲ"),
            (Document, "ፓስፖርት|መንነት|ቁጽሪ መንነት"),
            (Contact, "ስልኪ|ቁጽሪ ስልኪ|ኣድራሻ"),
        ],
    },
    Language {
        code: "so",
        words: &[
            (
                Name,
                "magac|magaca|magaca oo buuxa|magaca koowaad|magaca aabbaha|magaca hooyada|naanays",
            ),
            (Birth, "taariikhda dhalashada|goobta dhalashada|dhalasho"),
            (
                Document,
                "baasaboor|lambarka baasaboorka|aqoonsi|kaarka aqoonsiga",
            ),
            (
                Contact,
                "telefoon|lambarka telefoonka|taleefan|cinwaan|cinwaanka|iimayl",
            ),
            (Body, "sawir|faraha"),
        ],
    },
    Language {
        code: "sw",
        words: &[
            (
                Name,
                "jina|jina la kwanza|jina kamili|jina la ukoo|jina la baba|majina",
            ),
            (
                Birth,
                "tarehe ya kuzaliwa|mahali pa kuzaliwa|mwaka wa kuzaliwa",
            ),
            (
                Document,
                "pasipoti|nambari ya pasipoti|kitambulisho|namba ya kitambulisho",
            ),
            (
                Contact,
                "simu|nambari ya simu|namba ya simu|anwani|barua pepe",
            ),
            (Body, "picha|alama za vidole"),
        ],
    },
    Language {
        code: "ha",
        words: &[
            (Name, "suna|sunan mahaifi|cikakken suna"),
            (Birth, "ranar haihuwa|wurin haihuwa"),
            (Document, "fasfo|lambar fasfo"),
            (Contact, "waya|lambar waya|adireshi"),
        ],
    },
];
