### ما يقوله كل تقرير: الغلاف والعناوين والملاحظات والتحفظات والمناهج والرموز. لا تدخل الأرقام إلا بأسمائها.

## الغلاف والأسطر المتكررة

title-threat-assessment = التقييم الفصلي للتهديدات: الاتجار بالبشر وتهريب المهاجرين في شمال أفريقيا
document-title = { $title }، { $period }
running-title = تقييم التهديدات، { $period }
contents = المحتويات
footer-page = الصفحة { $page } من { $pages }
cover-confidentiality = مستوى السرية
cover-tlp = بروتوكول الإشارات الضوئية
cover-handling = رمز المعالجة
cover-handling-value = { $code }: { $name }
cover-level = الطبعة
cover-release = الإصدار
cover-period = الفترة المشمولة
cover-cutoff = تاريخ إقفال البيانات
cover-funding = بتمويل من الاتحاد الأوروبي
cover-disclaimer = مول الاتحاد الأوروبي هذا المنشور. ويتحمل الإنتربول وحده المسؤولية عن محتواه الذي لا يعبر بالضرورة عن آراء الاتحاد الأوروبي.

## عناوين الأقسام

section-key-findings = النتائج الرئيسية
section-sources = المصادر والتغطية
section-regional = الوضع الإقليمي
section-routes = المسارات
section-victims = الضحايا المكتشفون حسب الجنس والعمر
section-modus = أساليب العمل
section-justice = المشتبه بهم والشبكات
section-harm = الأضرار
section-caveats = التحفظات
section-method = المنهج
section-symbols = مفتاح الرموز
section-annex = المرفق: مصدر البيانات
no-findings = تعذر نشر أي نتيجة عن هذه الفترة.

## المصادر

sources-introduction = لا يحصي هذا التقرير إلا ما كشفته مصادره وسجلته. ويحصي كل مصدر بوحدته الخاصة، ولا تجمع وحدتان أبدا. وضحايا الاتجار بالبشر والمهاجرون المهربون أشخاص مختلفون في نظر القانون ولا يردون أبدا في مجموع واحد.
table-sources = المصادر المقروءة لهذا الإصدار
source-source = المصدر
source-units = وحدة العد
source-vintage = النسخة
source-read = الصفوف المقروءة
source-stored = الصفوف المحفوظة
source-quarantined = الصفوف المعزولة
source-excluded = الصفوف المستبعدة
source-grade = التقييم
note-source-rows = الصفوف المقروءة هي مجموع الصفوف المحفوظة والمعزولة والمستبعدة. والصف المعزول لم يجتز فحصا وينتظر نظر شخص فيه، والصف المستبعد أخرجته قاعدة مذكورة في الإعدادات. ولا تذكر هنا أعداد الصفوف في مصدر غير منشور، لأنها تكشف، مع أعداد الأشخاص فيه، أعدادا محجوبة.
note-grades = تتبع التقييمات نظام 4x4. المصدر: A لا شك فيه، B موثوق في معظم الحالات، C غير موثوق في معظم الحالات، X لا يمكن تقييمه. المعلومة: 1 دقتها لا شك فيها، 2 معروفة شخصيا للمصدر، 3 غير معروفة شخصيا للمصدر لكنها مؤيدة، 4 لا يمكن تأييدها.
silent-heading = حيث تسكت المصادر
silent-no-data = لا يحتوي المصدر { $source } على بيانات عن هذه الفترة ({ $area }). وسكوت المصدر ليس غيابا للجريمة، ولا يوضع مكانه أي رقم.
silent-no-total = لا ينشر المصدر { $source } أي مجموع للضحايا المكتشفين ({ $area }). ولا تجمع الأرقام المنشورة عن الأجزاء لتكوين مجموع.
silent-no-return = لم يرد أي بلاغ وطني عن هذه الفترة ({ $area }). ولذلك لا يحتوي المصدر { $source } على شيء، وليس ذلك عددا يساوي الصفر.
silent-not-covered = لا يشمل المصدر { $source } هذا البلد ({ $area }).
silent-no-comparison = يحتوي المصدر { $source } على بيانات عن هذه الفترة دون فترة المقارنة ({ $area })، ولذلك لا يذكر أي تغير.

## الجداول والأشكال

caption = { $id }. { $title }
caption-unit = { $id }. { $title } (الوحدة: { $unit })
caption-chart = { $id }. { $title } (البيانات: { $table })
note-ids = معرفات الأرقام: { $table } ثم الصف ثم العمود، مثل { $example }. وترد مفاتيح الصفوف والأعمدة في ملف CSV المرافق لهذا التقرير.
note-sources = المصادر: { $sources }.
note-sources-methods = المصادر: { $sources }. المناهج: { $methods }.
note-methods = المناهج: { $methods }.
stub-no-rows = تعذر نشر أي صف من هذا الجدول عن هذه الفترة.
stub-no-chart = لا شيء يمكن رسمه: تعذر نشر أي صف من الجدول المقابل.
stub-no-source = لا يحتوي أي مصدر من مصادر هذا الإصدار على بيانات هذا الجدول.
stub-no-return = لم يقرأ أي بلاغ وطني عن هذه الفترة.
stub-no-typology = لا فئات للحالات: في السنة السابقة أقل من خمسمئة سجل، أو أنها لا تقول ما يكفي لتمييز الفئات.
stub-cannot-protect = حذف كله أو بعضه: إلى جانب ما تنشره هذه الطبعة كان سيكشف أعدادا صغيرة من الأشخاص.
stub-no-previous = لا توجد فترة سابقة للمقارنة.
stub-disclosure = تحجب حماية السرية جميع أرقام هذا الجدول.

## الأشكال

figure-routes-detections = حالات كشف العبور غير القانوني للحدود حسب المسار والربع
figure-routes-harm = الوفيات وحالات الفقدان المسجلة حسب المسار
figure-routes-returns = المهاجرون المهربون المكتشفون في البلاغات الوطنية حسب المسار
figure-legs-returns = المهاجرون المهربون المكتشفون في البلاغات الوطنية حسب المقطع
figure-victims-total = الضحايا المكتشفون حسب البلد المبلغ
figure-returns-total = الأشخاص في البلاغات الوطنية حسب البلد المبلغ
figure-victims-sex-age = الضحايا المكتشفون حسب الجنس والعمر
figure-victims-sex-share = نسبة النساء والفتيات بين الضحايا المكتشفين المعروف جنسهم
figure-returns-sex-age = الضحايا المكتشفون في البلاغات الوطنية حسب الجنس والعمر
figure-returns-sex-share = نسبة النساء والفتيات بين الضحايا المكتشفين في البلاغات الوطنية
figure-forms-by-sex-returns = أشكال استغلال الضحايا المكتشفين في البلاغات الوطنية حسب الجنس
figure-forms-by-sex-glotip = أشكال استغلال الضحايا المكتشفين حسب الجنس
figure-justice-sex-share = نسبة النساء بين المشتبه بهم والملاحقين والمدانين
figure-ctdc-sex-form = أشكال الاستغلال في سجلات Counter-Trafficking Data Collaborative حسب الجنس
figure-means-by-form = وسائل السيطرة حسب شكل الاستغلال في البلاغات الوطنية
figure-means-by-form-ctdc = وسائل السيطرة حسب شكل الاستغلال في سجلات Counter-Trafficking Data Collaborative
figure-route-series = الأعداد الشهرية للتحول الأوثق مع النطاق المتوقع لها
figure-route-shares = النسب في الربع وفي الربع نفسه من العام السابق
figure-route-map = حالات كشف العبور غير القانوني للحدود في الربع على خريطة تخطيطية للمسارات
figure-own-series = الأعداد الشهرية مع نطاقها المتوقع
figure-leg-matrix = المهاجرون المهربون الذين جرى كشفهم في الربع، من المغادرة إلى الوصول
figure-modus-classes = نسبة كل فئة بين الضحايا الذين جرى كشفهم في البلاغات الوطنية
figure-modus-profile = سمات الفئات: نسبة كل فئة تظهر فيها
figure-modus-flows = ضحايا الفصل المكتشفون بحسب فئات السنة السابقة وهذه السنة
figure-smuggling-classes = نسبة كل فئة بين المهاجرين المهربين الذين جرى كشفهم في البلاغات الوطنية
figure-smuggling-profile = سمات فئات التهريب: نسبة كل فئة تظهر فيها
figure-smuggling-flows = المهاجرون المهربون المكتشفون في الفصل بحسب فئات السنة السابقة وهذه السنة
figure-ctdc-classes = نسبة كل فئة بين السجلات التركيبية للضحايا والجناة
figure-ctdc-profile = سمات فئات السجلات التركيبية: نسبة كل فئة تظهر فيها
alt-bars = رسم بياني بالأعمدة: { $title }.
alt-stacked = رسم بياني بالأعمدة المكدسة: { $title }.
alt-lines = رسم بياني بالخطوط: { $title }.
alt-intervals = رسم بياني للنسب مع فترات عدم اليقين: { $title }.
alt-matrix = مصفوفة المغادرة (الصفوف) والوصول (الأعمدة): { $title }.
alt-heat-map = خريطة حرارية للنسب، السمات في الصفوف والفئات في الأعمدة: { $title }.
alt-alluvial = أشرطة من فئات السنة السابقة (الصفوف) إلى فئات هذه السنة: { $title }.
alt-route-map = خريطة تخطيطية للمسارات: { $title }.
alt-slope = تغير النسب: { $title }.
alt-series = سلسلة شهرية مع النطاق المتوقع: { $title }.
alt-series-first = الشهر الأول، { $month }: { $values }.
alt-series-last = الشهر الأخير، { $month }: { $values }.
alt-series-lowest = أدنى رقم: { $value } ({ $months }).
alt-series-highest = أعلى رقم: { $value } ({ $months }).
alt-series-shifts = تغير المستوى، { $count }: { $months }.
alt-series-above = فوق النطاق المتوقع، { $count }: { $months }.
alt-series-below = تحت النطاق المتوقع، { $count }: { $months }.
alt-series-within = لا يقع أي رقم خارج النطاق المتوقع.
alt-series-gaps = لا رقم، { $count }: { $months }.
alt-series-provisional = مؤقت، { $count }: { $months }.
n-months = { $n-n ->
    [zero] { $n } شهر
    [one] شهر واحد ({ $n })
    [two] شهران ({ $n })
    [few] { $n } أشهر
    [many] { $n } شهرا
   *[other] { $n } شهر
}
month-span = من { $first } إلى { $last }
label-value = { $label } ({ $value })
alt-row = { $label }: { $values }.
alt-value = { $series } { $value }
legend-band = النطاق المتوقع
legend-provisional = مؤقت
legend-shift = تغير المستوى
legend-gap = لا رقم
legend-alluvial = بعرض عدد الأشخاص؛ ولا شريط للأعداد غير المنشورة
legend-arrow = بلا مقياس رسم، ويزداد عرض السهم مع الجذر التربيعي للعدد
legend-class-last = { $low } فأكثر
matrix-arrival = الوصول
matrix-departure = المغادرة
route-map-elsewhere = خارج الخريطة: { $values }.
spoken-suppressed = محجوب
spoken-not-available = غير متاح
spoken-not-applicable = لا ينطبق
spoken-not-significant = العدد أقل من أن تحسب له نسبة
spoken-true-zero = صفر
spoken-censored = بين { $low } و{ $high }
spoken-provisional = مؤقت
spoken-break = انقطاع في السلسلة
spoken-low-reliability = ضعيف الموثوقية
spoken-inconsistent = المصدر يناقض نفسه
spoken-revision = يستند إلى مراجعة

## أماكن خريطة المسارات، ولا يعني الاسم أي رأي في وضع إقليم

place-algeria-east = الجزائر، الساحل الشرقي
place-algeria-west = الجزائر، الساحل الغربي والأوسط
place-atlantic-north = ساحل المغادرة الأطلسي الشمالي
place-atlantic-south = ساحل المغادرة الأطلسي الجنوبي
place-black-sea-coast = ساحل البحر الأسود
place-by-air = جوا
place-canary-islands = جزر الكناري
place-central-europe = وسط أوروبا
place-ceuta-melilla = سبتة ومليلية
place-eastern-borders = الحدود الشرقية
place-greece = اليونان
place-horn-of-africa = القرن الأفريقي
place-italy-malta = إيطاليا ومالطا
place-libya-east = ليبيا، الساحل الشرقي
place-libya-west = ليبيا، الساحل الغربي
place-morocco-north = المغرب، الساحل الشمالي
place-north-africa = شمال أفريقيا
place-north-africa-centre = شمال أفريقيا (الوسط)
place-north-africa-east = شمال أفريقيا (الشرق)
place-north-africa-west = شمال أفريقيا (الغرب)
place-spain = إسبانيا
place-turkiye = تركيا
place-west-africa = غرب أفريقيا
place-western-balkans = غرب البلقان

## الأرقام

value-share = { $point } ({ $low }–{ $high })
value-bounds = { $low }–{ $high }
value-difference = { $point } ({ $low } إلى { $high })
value-difference-bounds = من { $low } إلى { $high }

## ملفات CSV

csv-row-key = مفتاح الصف
csv-value = { $label } [{ $key }]
csv-low = { $label } [{ $key }]، الحد الأدنى
csv-high = { $label } [{ $key }]، الحد الأعلى
csv-status = { $label } [{ $key }]، الحالة

## التحفظات

caveat-c1 = الكشف ليس الانتشار. فقد يعود تغير أعداد الضحايا أو المهاجرين أو حالات العبور المكتشفة إلى إنفاذ القانون أو التشريع أو التسجيل كما قد يعود إلى الجريمة نفسها، ولا يثبت الانخفاض أنها تراجعت.
caveat-c2 = قد يكتشف الشخص نفسه أكثر من مرة. وتحصي حالات كشف عبور الحدود وقائع لا أشخاصا.
caveat-c3 = تختلف التعاريف وممارسات التسجيل الوطنية، ولذلك لا تقارن الأرقام المكتشفة في بلدان مختلفة كأنها سلسلة واحدة.
caveat-c4 = لا تنشر بعض المصادر الأعداد الصغيرة إلا بعبارة «أقل من خمسة». وتقرأ من صفر إلى أربعة وتعرض بين معقوفتين، ولا تقرأ أبدا رقما بينهما.
caveat-c5 = تصل بعض البلاغات متأخرة. والأرقام المكتشفة في الربع الأخير مؤقتة وعادة ما تنقح بالزيادة.
caveat-c6 = لا تشمل بعض المصادر إلا الضحايا الذين اكتشفوا وقدمت لهم المساعدة. وهم ليسوا عينة عشوائية من جميع الضحايا.
caveat-c7 = الوفيات وحالات الفقدان تقديرات دنيا لما سجل منها، وكثير منها لا يكتشف أبدا.
caveat-c8 = تنشر بعض المصادر سجلات تركيبية أو مجهولة الهوية. وقد تختلف النسب المحسوبة منها عن نسب الضحايا المكتشفين المقابلين لها.
caveat-c9 = لا تعني أسماء الأماكن وتجميعاتها أي رأي في الوضع القانوني لأي إقليم أو في حدوده.
caveat-c10 = تحجب الأعداد الصغيرة للأشخاص المكتشفين، وتحجب معها أعداد أخرى متى أمكن استنتاج عدد صغير بالطرح.

## المناهج

method-detection-label = العد
method-detection = تتعلق الأعداد بما كشفه المصدر وسجله. ولا يقدر شيء ولا ينسب ولا يرحل، وما لا يبلغ عنه المصدر يبقى مفتوحا. ويبقى المجموع الوارد في المصدر مجموعا ولا يضاف أبدا إلى أجزائه.
method-routes-label = المسارات
method-routes = تتبع المسارات التصنيفات المنشورة من فرونتكس ومن المنظمة الدولية للهجرة، وهي لا تغطي النطاق نفسه. والتغير هو الفرق النسبي عن الربع السابق أو عن الربع نفسه من السنة السابقة. وتنسب الحصة إلى مجموع حالات الكشف في المسارات المذكورة. وترد الوفيات إلى جانب حالات الكشف ولا تقسم عليها أبدا.
method-wilson-label = فترات النسب
method-wilson = ترفق بالنسب فترة الثقة 95% لويلسون (1927، Journal of the American Statistical Association 22). والأعداد تعداد كامل للحالات المكتشفة وليست عينات، فلا تبين الفترة إلا التغير العشوائي.
method-newcombe-label = تغير النسب
method-newcombe = ترفق بتغير النسبة، بالنقاط المئوية، فترة الثقة الهجينة 95% لنيوكومب (1998، Statistics in Medicine 17، الطريقة 10).
method-unknown-sex-label = الجنس غير المعروف
method-unknown-sex = لا يهمل الضحايا المكتشفون غير المعروف جنسهم دون ذكر ذلك ولا يوزعون. وتنسب النسب إلى الضحايا المكتشفين المعروف جنسهم، ويبين الحدان ما كانت النسبة لتكون لو كان جميع غير المعروف جنسهم رجالا وفتيانا أو نساء وفتيات. وإذا زاد غير المعروف على الخمس لم يطبع إلا الحدان.
method-sex-ratio-label = جنس آخر
method-sex-ratio = يدخل الأشخاص المسجلون بجنس آخر أو غير ثنائي في المقام ولا يدمجون في أي فئة أخرى. ويعرضون مع غير المعروف جنسهم إذا كان عددهم صغيرا.
method-multiple-response-label = الإجابات المتعددة
method-multiple-response = قد تتعرض الضحية المكتشفة لعدة أشكال من الاستغلال أو وسائل السيطرة. وتنسب هذه النسب إلى السجلات التي أجيب فيها عن السؤال، وقد يزيد مجموعها على 100%.
method-censoring-label = الأعداد المحصورة
method-censoring = العدد الذي لا يعطيه المصدر إلا في صورة مجال يبقى مجالا في كل جمع، حتى لو لم تترك مجاميع المصدر إلا قيمة واحدة ممكنة.
method-suppression-label = حماية السرية
method-suppression = تحجب أعداد الأشخاص المكتشفين التي تقل عن عتبة هذه الطبعة، وتحجب معها خلايا أخرى من الجدول نفسه حتى لا يمكن استنتاج أي عدد محجوب من الصفوف والأعمدة والمجاميع (الحجب التكميلي، Hundepool وآخرون، 2012، Statistical Disclosure Control، Wiley). ولا تعطى نسبة مئوية إذا قل المقام عن 20.
method-suppression-rounded-label = حماية السرية
method-suppression-rounded = تحجب أعداد الأشخاص المكتشفين التي تقل عن { $threshold } ومعها الأصفار. ويقرب كل عدد آخر للأشخاص، والمجاميع كذلك، على حدة إلى أقرب مضاعف للعدد { $base }، ولذلك قد لا تساوي الأجزاء مجموعها، وتحسب النسب والتغيرات من الأعداد المقربة. وإذا بقيت الأعداد المطبوعة تكشف عددا محجوبا حجبت أعداد أخرى، إلى أن لا يستخرج هجوم على كل ما بين أيدي قراء هذه الطبعة أكثر مما وعدنا به (Hundepool وآخرون، 2012، Statistical Disclosure Control، Wiley). ويبقى العدد الذي سبق نشره ما لم يتغير تغيرا واضحا. ولا تعطى نسبة مئوية إذا قل المقام عن 20.
method-suppression-noise-label = حماية السرية
method-suppression-noise = تحجب أعداد الأشخاص المكتشفين التي تقل عن { $threshold } ومعها الأصفار. ويغير كل عدد آخر للأشخاص، والمجاميع كذلك، بمقدار عشوائي صغير لا يختلف حيثما طبع العدد، ولذلك قد لا تساوي الأجزاء مجموعها، وتحسب النسب والتغيرات من الأعداد المغيرة (Fraser وWooton، 2005، A proposed method for confidentialising tabular output to protect against differencing). وإذا بقيت الأعداد المطبوعة تكشف عددا محجوبا حجبت أعداد أخرى. ولا تعطى نسبة مئوية إذا قل المقام عن 20.
method-rounding-label = التقريب
method-rounding = تقرب النسب والتغيرات إلى رقم عشري واحد بعد حسابها، ويبعد النصف عن الصفر. وتحتوي ملفات CSV على القيم غير المقربة.

## الرموز

symbol-suppressed = محجوب: عدد صغير، أو عدد يكشف عددا صغيرا.
symbol-not-available = غير متاح: لا يذكره المصدر.
symbol-not-applicable = لا ينطبق: لا يطرح السؤال، مثل تغير ينطلق من لا شيء.
symbol-not-significant = العدد أقل من أن تحسب له نسبة: المقام أقل من 20.
symbol-true-zero = صفر حقيقي: يذكر المصدر أنه لم تسجل أي حالة.
symbol-censored = محصور في المصدر: لا يعرف إلا أنه يقع بين العددين.
symbol-provisional = مؤقت: قد ينقحه المصدر.
symbol-break = انقطاع في السلسلة: يعد المصدر بغير الطريقة التي عد بها في فترة المقارنة.
symbol-low-reliability = موثوقية منخفضة: أكثر من الخمس غير معروف.
symbol-inconsistent = متناقض: يناقض المصدر نفسه، وتضم المعقوفتان كل ما يذكره.
symbol-revision = مراجعة: لا يظهر إلا منذ أن راجع المصدر فترات سابقة.

## المرفق

annex-check = لكل رقم في هذا التقرير معرف. والأمر «{ $command }» يبينه دون شبكة: قيمته وحالته وصيغته، والصفوف التي حسب منها في صورة شرط يمكن لأي قاعدة بيانات تنفيذه، وبصمات الملفات المقروءة. وتتيح البصمات الواردة أدناه لأي شخص التحقق من أن الملف هو الملف المستعمل.
annex-sources = المصادر بالتفصيل
annex-source = { $producer }. النشر: { $published }. الاسترجاع: { $retrieved }. الترخيص: { $licence }. الاستشهاد: { $citation }
annex-undated = غير مذكور
annex-hashes = الملفات المقروءة
annex-settings = إصدار البرنامج والإعدادات
annex-disclosure = الأعداد المحجوبة والمقربة في كل جدول
annex-disclosure-table = الجدول
annex-disclosure-figures = أعداد الأشخاص
annex-disclosure-suppressed = محجوبة
annex-disclosure-rounded = مقربة
annex-source-id = المصدر
annex-setting = البند
annex-sha256 = SHA-256 أو القيمة
annex-version = إصدار himaya
annex-configuration = الإعدادات

section-judgements = الأحكام الرئيسية
section-changes = ما تغير منذ الربع الماضي
section-matrix = التهديد ومواطن الضعف والأثر
section-outlook = الآفاق
section-gaps = الثغرات المعلوماتية والجمع
section-recommendations = التوصيات
cover-status = الحالة
status-computed = محسوب؛ لا حكم فيه للمحللين
status-draft = مسودة: أحكام تنتظر التأكيد
status-confirmed = أحكام أكدها المحللون
running-title-draft = مسودة. تقييم التهديدات، { $period }
stub-not-judged = لم يوقع المحللون لهذه الفترة شيئا يجوز لقراء هذا المستوى الاطلاع عليه.
stub-no-outlook = لم يعثر على تحول يمكن التنبؤ باستمراره.
stub-no-gap = لم يعثر على ثغرة.
figure-cited = { $id } = { $value }
value-score = { $point } ({ $low }–{ $high })
section-enablers = الميسرات
section-yardstick = الاحتمال والثقة
