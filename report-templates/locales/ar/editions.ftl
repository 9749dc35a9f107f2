### What pages and workbooks say besides the report: provenance, the index of releases, sheets.

## Pages

html-skip = انتقل إلى المحتوى
html-provenance = مصدر أرقام { $table }
html-inputs = الجداول المقروءة:
html-shared = الشرط المشترك بين جميع الأرقام:
html-figure = الرقم
html-unit = الوحدة
html-formed = الشرط أو الصيغة
html-operands = محسوب من
html-rows = الصفوف

## Index of releases

index-title = الإصدارات
index-introduction = جميع الإصدارات في مساحة العمل هذه، الأحدث أولا. كل ملف مختوم بقائمة بصمات إصداره؛ أما هذه الصفحة فليست مختومة، ويعاد إنشاؤها بعد كل إصدار.
index-releases = الإصدارات وطبعاتها
index-level = المستوى
index-editions = الطبعات
index-files = ملفات أخرى
index-none = لا يوجد أي إصدار بعد.

## Workbooks

xlsx-about = حول هذا المصنف
xlsx-sheet = الورقة
xlsx-table = الجدول
xlsx-formats = النسب والتغيرات أعداد: يعرض 0.25 على أنه 25%. والفرق بين نسبتين بالنقاط المئوية. والخلايا التي لا عدد فيها تحمل الرمز المطبوع في التقرير.
