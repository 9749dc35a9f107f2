//! Headings in languages of Asia.

use super::Kind::{Account, Birth, Body, Contact, Document, Name, Position, Vehicle};
use super::Language;

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "zh",
        words: &[
            (Name, "姓名|名字|姓氏|全名|曾用名|别名|別名"),
            (Birth, "出生日期|生日|出生地|出生年月|出生年份"),
            (Document, "护照|護照|身份证|身分證|证件号|證件號|驾驶证"),
            (
                Contact,
                "电话|電話|手机|手機|邮箱|郵箱|电子邮件|電郵|地址|住址|邮编",
            ),
            (Position, "纬度|緯度|经度|經度|坐标|座標"),
            (Account, "银行账号|銀行帳號|账号|帳號|卡号"),
            (Body, "照片|指纹|指紋"),
            (Vehicle, "车牌|車牌"),
        ],
    },
    Language {
        code: "ja",
        words: &[
            (Name, "氏名|名前|姓名|苗字|本名|フリガナ|ふりがな"),
            (Birth, "生年月日|誕生日|出生地"),
            (
                Document,
                "旅券番号|パスポート|身分証明書|在留カード|マイナンバー|免許証",
            ),
            (Contact, "電話番号|電話|携帯|メールアドレス|住所|郵便番号"),
            (Position, "緯度|経度|座標"),
            (Account, "口座番号|銀行口座"),
            (Body, "写真|指紋"),
            (Vehicle, "車両番号|ナンバープレート"),
        ],
    },
    Language {
        code: "ko",
        words: &[
            (Name, "이름|성명|성함"),
            (Birth, "생년월일|출생지"),
            (Document, "여권번호|여권|주민등록번호|신분증|외국인등록번호"),
            (Contact, "전화번호|휴대폰|연락처|이메일|주소|우편번호"),
            (Account, "계좌번호|은행계좌"),
            (Body, "사진|지문"),
        ],
    },
    Language {
        code: "th",
        words: &[
            (Name, "ชื่อ|นามสกุล|ชื่อเล่น"),
            (Birth, "วันเกิด|วันเดือนปีเกิด|สถานที่เกิด"),
            (Document, "หนังสือเดินทาง|พาสปอร์ต|บัตรประชาชน|เลขประจำตัว"),
            (Contact, "โทรศัพท์|เบอร์โทร|อีเมล|ที่อยู่"),
            (Body, "รูปถ่าย|ลายนิ้วมือ"),
        ],
    },
    Language {
        code: "hi",
        words: &[
            (Name, "नाम|पूरा नाम|उपनाम|पिता का नाम|माता का नाम"),
            (Birth, "जन्म|जन्म तिथि|जन्मतिथि|जन्म स्थान|जन्म तारीख"),
            (Document, "पासपोर्ट|पासपोर्ट नंबर|आधार|आधार संख्या|पहचान पत्र"),
            (Contact, "फोन|फ़ोन|मोबाइल|दूरभाष|ईमेल|पता"),
            (Account, "खाता संख्या|बैंक खाता"),
            (Body, "फोटो|तस्वीर|अंगुलियों के निशान"),
        ],
    },
    Language {
        code: "bn",
        words: &[
            (Name, "নাম|পুরো নাম|পিতার নাম|মাতার নাম|ডাকনাম"),
            (Birth, "জন্ম|জন্ম তারিখ|জন্মতারিখ|জন্মস্থান"),
            (Document, "পাসপোর্ট|পাসপোর্ট নম্বর|জাতীয় পরিচয়পত্র|পরিচয়পত্র"),
            (Contact, "ফোন|মোবাইল|মোবাইল নম্বর|ইমেইল|ঠিকানা"),
            (Body, "ছবি|আঙুলের ছাপ"),
        ],
    },
    Language {
        code: "id",
        words: &[
            (
                Name,
                "nama|nama lengkap|nama depan|nama belakang|nama ibu|nama ayah",
            ),
            (Birth, "tanggal lahir|tempat lahir|tahun lahir"),
            (Document, "paspor|nomor paspor|ktp|nik|kartu identitas"),
            (
                Contact,
                "telepon|nomor telepon|hp|nomor hp|alamat|surel|kode pos",
            ),
            (Position, "lintang|bujur|koordinat"),
            (Account, "nomor rekening|rekening bank"),
            (Body, "foto|sidik jari"),
            (Vehicle, "nomor polisi|pelat nomor"),
        ],
    },
    Language {
        code: "vi",
        words: &[
            (Name, "họ tên|họ và tên|tên|họ|biệt danh"),
            (Birth, "ngày sinh|nơi sinh|năm sinh"),
            (
                Document,
                "hộ chiếu|số hộ chiếu|chứng minh nhân dân|căn cước|cmnd|cccd",
            ),
            (Contact, "điện thoại|số điện thoại|địa chỉ|thư điện tử"),
            (Account, "số tài khoản|tài khoản ngân hàng"),
            (Body, "ảnh|vân tay"),
            (Vehicle, "biển số xe|biển số"),
        ],
    },
    Language {
        code: "tl",
        words: &[
            (Name, "pangalan|apelyido|buong pangalan|palayaw"),
            (
                Birth,
                "petsa ng kapanganakan|kapanganakan|lugar ng kapanganakan",
            ),
            (Document, "pasaporte|numero ng pasaporte"),
            (Contact, "telepono|numero ng telepono|tirahan"),
        ],
    },
];
