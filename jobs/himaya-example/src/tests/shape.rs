//! Files, headers, sizes and determinism.

use super::*;
use crate::{ExampleError, Truth};
use himaya_schema::Period;

fn small(seed: u64) -> ExampleConfig {
    ExampleConfig {
        seed,
        n_months: 24,
        n_persons: 2_000,
        ..ExampleConfig::DEMO
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let first = generate(&small(1)).unwrap();
    assert_eq!(first, generate(&small(1)).unwrap());
    let other = generate(&small(2)).unwrap();
    for ((name, bytes), (_, others)) in first.files.iter().zip(&other.files) {
        assert_ne!(bytes, others, "{name}");
    }
}

#[test]
fn five_files_hold_about_sixty_thousand_persons_and_libya_the_fewest() {
    let names: Vec<&str> = DEMO.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "returns-DZA.csv",
            "returns-EGY.xlsx",
            "returns-LBY.csv",
            "returns-MAR.xlsx",
            "returns-TUN.csv"
        ]
    );
    assert_near(as_f64(ROWS.len()), 60_000.0, 1_500.0, "persons");
    let smallest = DEMO.truth.files.iter().min_by_key(|file| file.n_persons);
    assert_eq!(smallest.unwrap().country, "LBY");
}

/// Key, then the headers in English, French, Spanish and Arabic.
const TEMPLATE: &str = "\
reporting_country|Reporting country|Pays déclarant|País informante|البلد المبلغ
case_reference|Case reference|Référence du cas|Referencia del caso|مرجع القضية
month|Month|Mois|Mes|الشهر
crime|Crime|Infraction|Delito|الجريمة
role|Role|Qualité|Condición|الصفة
sex|Sex|Sexe|Sexo|الجنس
age|Age band|Tranche d'âge|Grupo de edad|الفئة العمرية
citizenship|Citizenship|Nationalité|Nacionalidad|الجنسية
exploitation_country|Country of exploitation|Pays d'exploitation|País de explotación|بلد الاستغلال
route|Route|Route|Ruta|المسار
leg|Leg|Tronçon|Tramo|المقطع
forms|Forms of exploitation|Formes d'exploitation|Formas de explotación|أشكال الاستغلال
means|Means of control|Moyens de contrôle|Medios de control|وسائل السيطرة
relation|Recruiter relation|Lien avec le recruteur|Relación con el reclutador|العلاقة بالمجند
transport|Transport|Transport|Transporte|وسيلة النقل
concealment|Concealment|Dissimulation|Ocultamiento|الإخفاء
documents|Document fraud|Fraude documentaire|Fraude documental|تزوير الوثائق
payment|Payment|Paiement|Pago|الدفع
recruitment|Recruitment method|Mode de recrutement|Método de captación|طريقة الاستقطاب
online|Online facilitation|Facilitation en ligne|Facilitación en línea|التسهيل عبر الإنترنت
sector|Sector|Secteur d'activité|Sector de actividad|قطاع النشاط
network|Network role|Rôle dans le réseau|Función en la red|الدور في الشبكة
handling|Handling code|Code de traitement|Código de tratamiento|رمز المعالجة
grade|Grade|Cotation|Calificación|التقييم";

#[test]
fn headers_are_those_of_the_template_in_four_languages() {
    let languages = ["en", "fr", "es", "ar"];
    let used: Vec<&str> = DEMO
        .truth
        .files
        .iter()
        .zip(&DEMO.files)
        .map(|(truth, (name, bytes))| {
            let column = languages.iter().position(|code| *code == truth.headers);
            let column = column.unwrap() + 1;
            let expected = TEMPLATE
                .lines()
                .map(|line| line.split('|').nth(column).unwrap());
            assert!(grid(name, bytes)[0].iter().eq(expected), "{name}");
            truth.headers.as_str()
        })
        .collect();
    assert_eq!(used, ["ar", "en", "ar", "es", "fr"]);
    let keys = TEMPLATE.lines().map(|line| line.split('|').next().unwrap());
    assert!(keys.eq(KEYS));
}

#[test]
fn one_file_has_a_byte_order_mark_and_one_arabic_indic_months() {
    let file = |wanted: &str| {
        let file = DEMO.files.iter().find(|(name, _)| name == wanted);
        file.unwrap().1.as_slice()
    };
    assert!(file("returns-DZA.csv").starts_with("\u{FEFF}".as_bytes()));
    let libya = grid("returns-LBY.csv", file("returns-LBY.csv"));
    assert_eq!(libya[1][2], "٢٠٢١-٠١");
    assert_eq!(
        grid("returns-TUN.csv", file("returns-TUN.csv"))[1][2],
        "2021-01"
    );
}

#[test]
fn months_run_in_order_and_rows_are_shuffled_within_them() {
    for (name, bytes) in &DEMO.files {
        let rows: Vec<Row> = grid(name, bytes).into_iter().skip(1).map(row).collect();
        assert!(rows.is_sorted_by_key(|row| row["month"].clone()), "{name}");
        assert!(!rows.is_sorted_by_key(|row| (row["month"].clone(), row["role"].clone())));
    }
}

#[test]
fn the_truth_reads_back_from_its_json() {
    let json = DEMO.truth.to_json().unwrap();
    let truth: Truth = serde_json::from_str(&json).unwrap();
    assert!(truth == DEMO.truth);
    assert!(truth.to_json().unwrap() == json);
}

#[test]
fn a_configuration_that_cannot_be_drawn_is_refused() {
    let months = |n_months| ExampleConfig {
        n_months,
        ..small(1)
    };
    for config in [months(23), months(241)] {
        let error = generate(&config).unwrap_err();
        assert!(matches!(error, ExampleError::Months { .. }));
    }
    let config = ExampleConfig {
        first_month: Period::Year(2021),
        ..small(1)
    };
    assert_eq!(
        generate(&config).unwrap_err().to_string(),
        "the first month `2021` is not a month such as 2021-01"
    );
    let config = ExampleConfig {
        n_persons: 0,
        ..small(1)
    };
    assert!(matches!(
        generate(&config).unwrap_err(),
        ExampleError::Persons { n_persons: 0 }
    ));
}
