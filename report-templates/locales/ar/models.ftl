### نصوص جداول النماذج واستنتاجاتها. الأرقام من البيانات وحدها، والحدود مكتوبة بالكلمات.

## عناوين الجداول

table-routes-detections = حالات كشف عبور الحدود بطريقة غير قانونية، حسب المسار
table-routes-harm = الوفيات والمفقودون إلى جانب حالات الكشف، حسب المسار
table-routes-returns = المهاجرون المهربون الذين جرى كشفهم، البلاغات الوطنية، حسب المسار
table-legs-returns = المهاجرون المهربون الذين جرى كشفهم، البلاغات الوطنية، حسب المقطع الداخلي
table-victims-total = ضحايا الاتجار بالبشر الذين جرى كشفهم، حسب البلد
table-returns-total = الأشخاص في البلاغات الوطنية، حسب البلد والصفة
table-victims-sex-age = ضحايا الاتجار بالبشر الذين جرى كشفهم، حسب الجنس والعمر
table-victims-sex-share = النساء والفتيات بين ضحايا الاتجار بالبشر الذين جرى كشفهم
table-returns-sex-age = الضحايا الذين جرى كشفهم في البلاغات الوطنية، حسب الجنس والعمر
table-returns-sex-share = النساء والفتيات بين الضحايا الذين جرى كشفهم في البلاغات الوطنية
table-forms-by-sex-returns = أشكال الاستغلال حسب الجنس، البلاغات الوطنية
table-forms-by-sex-glotip = أشكال الاستغلال حسب الجنس والبلد، مكتب الأمم المتحدة المعني بالمخدرات والجريمة
table-justice-sex-share = النساء بين المشتبه بهم والملاحقين قضائيا والمدانين
table-ctdc-sex-form = أشكال الاستغلال حسب النوع الاجتماعي، CTDC، جميع البلدان
table-means-by-form = وسائل السيطرة حسب شكل الاستغلال، البلاغات الوطنية
table-means-by-form-ctdc = وسائل السيطرة حسب شكل الاستغلال، CTDC، جميع البلدان
table-route-shifts = التحولات في حالات الكشف الشهرية بحسب المسار، الأوثق أولا
table-route-series = الأعداد الشهرية للتحول الأوثق
table-route-shares = نسب المسارات في الربع وفي الربع نفسه من العام السابق
table-route-displacement = مسارات إلى مكان واحد انخفض أحدها حين ارتفع الآخر
table-route-forecasts = توقعات الإصدار السابق لهذا الربع وما حدث فعلا
table-route-calibration = مدى صحة ألفاظ الترجيح
table-leg-matrix = المهاجرون المهربون الذين جرى كشفهم في البلاغات الوطنية، من المغادرة إلى الوصول
table-nationality-shifts = التحولات في حالات الكشف الشهرية بحسب مجموعة الجنسيات
table-deaths-shifts = التحولات في الوفيات الشهرية بحسب المسار
table-missing-shifts = التحولات في أعداد المفقودين الشهرية بحسب المسار
table-returns-route-shifts = التحولات في البلاغات الوطنية بحسب المسار
table-returns-leg-shifts = التحولات في البلاغات الوطنية بحسب المقطع الداخلي
table-returns-nationality-shifts = التحولات في البلاغات الوطنية بحسب مجموعة الجنسيات
table-shift-tests = الاختبارات التي أجريت وعدد التحولات التي وجدت
table-modus-classes = فئات الحالات بحسب طريقة ارتكاب الجريمة في البلاغات الوطنية
table-modus-traits = سمات الفئات: السمات بحسب الفئة
table-modus-profile = السمات الشائعة في فئة ما، ونسبة كل فئة تظهر فيها
table-modus-emerging = سمات ترتفع داخل فئة
table-modus-sex-age = فئات الحالات بحسب الجنس والعمر
table-modus-routes = فئات الحالات بحسب المسار
table-modus-flows = ما صارت إليه فئات السنة السابقة
table-smuggling-classes = فئات المهاجرين المهربين بحسب طريقة التهريب في البلاغات الوطنية
table-smuggling-traits = سمات فئات التهريب: السمات بحسب الفئة
table-smuggling-profile = السمات الشائعة في فئة تهريب ما، ونسبة كل فئة تظهر فيها
table-smuggling-emerging = سمات ترتفع داخل فئة تهريب
table-smuggling-sex-age = فئات المهاجرين المهربين بحسب الجنس والعمر
table-smuggling-routes = فئات المهاجرين المهربين بحسب المسار
table-smuggling-flows = ما صارت إليه فئات التهريب في السنة السابقة
table-ctdc-classes = فئات السجلات التركيبية للضحايا والجناة لدى Counter-Trafficking Data Collaborative
table-ctdc-traits = سمات فئات السجلات التركيبية: السمات بحسب الفئة
table-ctdc-profile = السمات الشائعة في فئة ما من السجلات التركيبية، ونسبة كل فئة تظهر فيها
table-ctdc-sex-age = فئات السجلات التركيبية بحسب جنس الضحية وعمرها

## أسماء المؤشرات

indicator-g2 = نسبة النساء والفتيات بين الضحايا الذين جرى كشفهم
indicator-g3 = عمر الضحايا الذين جرى كشفهم وجنسهم
indicator-g4 = شكل الاستغلال حسب الجنس
indicator-g5 = نسبة الإناث حسب شكل الاستغلال
indicator-g7 = نسبة النساء بين المشتبه بهم والملاحقين قضائيا والمدانين
indicator-g18 = اكتمال خانة الجنس
indicator-g19 = تغير نسبة

## رؤوس الأعمدة

column-women = نساء
column-girls = فتيات
column-men = رجال
column-boys = فتيان
column-other-or-unknown = آخر أو غير معروف
column-total = المجموع
column-children = أطفال
column-adults = بالغون
column-age-unknown = العمر غير معروف
column-known-age = معروفو العمر
column-women-girls = النساء والفتيات
column-known-sex = معروفو الجنس
column-share-women-girls = نسبة النساء والفتيات
column-share-bounds = الحدان مع غير معروفي الجنس
column-completeness = الجنس مسجل
column-child-share = نسبة الأطفال
column-women-girls-before = النساء والفتيات، الفترة السابقة
column-known-sex-before = معروفو الجنس، الفترة السابقة
column-share-change = تغير النسبة، نقاط مئوية
column-change = التغير
column-change-quarter = التغير عن الربع السابق
column-change-year = التغير عن السنة السابقة
column-share-of-all = النسبة من الكل
column-victims = الضحايا الذين جرى كشفهم
column-smuggled-migrants = المهاجرون المهربون الذين جرى كشفهم
column-suspects = المشتبه بهم
column-deaths-now = الوفيات
column-deaths-year-before = الوفيات، قبل سنة
column-missing-now = المفقودون
column-missing-year-before = المفقودون، قبل سنة
column-detections-now = حالات الكشف
column-detections-year-before = حالات الكشف، قبل سنة
column-female = النساء والفتيات
column-male = الرجال والفتيان
column-sex-ratio = النساء والفتيات ضمن الشكل
column-share-of-female = من النساء والفتيات
column-share-of-male = من الرجال والفتيان
column-suspects-female = المشتبه بهم: نساء
column-suspects-known-sex = المشتبه بهم: معروفو الجنس
column-suspects-share = المشتبه بهم: نسبة النساء
column-prosecuted-female = الملاحقون: نساء
column-prosecuted-known-sex = الملاحقون: معروفو الجنس
column-prosecuted-share = الملاحقون: نسبة النساء
column-convicted-female = المدانون: نساء
column-convicted-known-sex = المدانون: معروفو الجنس
column-convicted-share = المدانون: نسبة النساء
column-form-sexual = الاستغلال الجنسي
column-form-sexual-share = النسبة
column-form-forced-labour = العمل القسري
column-form-forced-labour-share = النسبة
column-form-other = أشكال أخرى
column-form-other-share = النسبة
column-form-all = أي شكل
column-form-all-share = النسبة
column-shift-change = التغير
column-shift-low = التغير، الحد الأدنى
column-shift-high = التغير، الحد الأعلى
column-shift-q = معدل الاكتشافات الخاطئة
column-shift-n = العدد الذي يستند إليه
column-shift-probability = احتمال الاستمرار
column-series-observed = العدد المرصود
column-series-expected = المتوقع
column-series-low = المتوقع، الحد الأدنى
column-series-high = المتوقع، الحد الأعلى
column-series-shift = تحول المستوى
column-share-year-before = الربع نفسه من العام السابق
column-share-now = هذا الربع
column-share-rose = احتمال ارتفاع النسبة
column-transferred = النسبة المنتقلة
column-transferred-low = النسبة المنتقلة، الحد الأدنى
column-transferred-high = النسبة المنتقلة، الحد الأعلى
column-quotient = حاصل الإزاحة
column-shift-reference = عتبة الربع القادم
column-forecast-probability = الاحتمال المعلن
column-forecast-true = تحقق
column-forecast-score = درجة براير
column-shift-share-reference = العتبة نسبة
column-forecast-reached = المتحقق من العتبة
column-series-tested = السلاسل المختبرة
column-series-left-out = السلاسل المستبعدة
column-tests = الاختبارات
column-tests-called = التحولات التي وجدت
column-class-share = النسبة من الكل
column-records = السجلات
column-class-stability = الثبات
column-trait-with = بهذه السمة
column-trait-any = القائمة مسجلة
column-trait-with-before = بهذه السمة، السنة السابقة
column-trait-any-before = القائمة مسجلة، السنة السابقة
column-trait-share = النسبة من الفئة
column-list-share = النسبة
column-trait-lift = أضعاف النسبة من الكل

## رؤوس الصفوف

row-all = الكل
row-any-means = وسيلة مسجلة واحدة على الأقل
row-not-recorded = غير مسجل
row-other-or-unknown = أخرى أو غير معروفة
row-no-class = بلا فئة
row-other-traits = أي عنصر آخر من القائمة
counted-detections = حالات الكشف
counted-deaths = الوفيات المسجلة
counted-missing = المفقودون المسجلون
counted-smuggled = المهاجرون المهربون الذين جرى كشفهم
support-one-source = مصدر واحد
support-agrees = يظهره مصدر ثان أيضا
support-differs = لا يظهره مصدر ثان
shift-change-point = مستوى جديد
shift-level = الشهر الأخير
shift-drift = انحراف مستمر
shift-appeared = ظهور
shift-vanished = اختفاء
shift-composition = النسبة
shift-displacement = إزاحة

## ملاحظات أسفل الجداول

note-detected = الأعداد هي أعداد الضحايا الذين جرى كشفهم، ولا تقيس العدد الفعلي للضحايا.
note-detections = حالات الكشف ليست أشخاصا: قد يكشف الشخص نفسه أكثر من مرة.
note-returns-detected = الأعداد هي أعداد الأشخاص الذين كشفتهم الأجهزة الوطنية وأبلغت عنهم.
note-units = الضحايا والمهاجرون المهربون والمشتبه بهم أشخاص مختلفون ولا تجمع أعدادهم أبدا.
note-other-or-unknown = آخر أو غير معروف هو المجموع ناقص الفئات الأربع: جنس آخر، وأشخاص لم يسجل جنسهم أو عمرهم أو لم يفصل.
note-interval = المجالات بين قوسين هي مجالات عدم يقين بنسبة خمسة وتسعين في المئة للتباين العشوائي وحده: فالأعداد تشمل جميع الحالات التي جرى كشفها وليست عينة.
note-share-bounds = النسب محسوبة على معروفي الجنس. ويبين الحدان النسبة لو لم يكن أحد من غير معروفي الجنس، أو لو كان كلهم، من النساء والفتيات. وإذا جاوز غير المعروف الخمس، أو كان أحد الأعداد محصورا أو محجوبا، لا يعطى سوى الحدين.
note-small-denominator = لا تعطى نسبة مئوية على أقل من عشرين شخصا.
note-change-base = لا يعطى تغير نسبي على أساس يقل عن عشرين.
note-share-of-shown = النسب محسوبة على مجموع الصف الأخير.
note-provisional = قد يراجع المصدر أرقام الربع الأخير.
note-suppression = تحجب أعداد الأشخاص الصغيرة ومعها الأصفار، وكذلك الخلايا التي يمكن استنتاجها منها.
note-harm = أعداد الوفيات والمفقودين تقديرات دنيا. ولا تقسم على حالات الكشف لأن كليهما جزئي.
note-harm-routes = تشترك مسارات المصدرين في الأسماء لا في التعريفات: رحلات في أحدهما ومقاطع من الحدود في الآخر.
note-several-forms = قد يستغل الشخص الواحد بأكثر من شكل، فقد يزيد مجموع النسب على الكل. والنسب حسب الجنس محسوبة على الضحايا الذين جرى كشفهم وسجل لهم شكل.
note-several-means = قد يخضع الشخص الواحد لأكثر من وسيلة سيطرة، فقد يزيد مجموع النسب على الكل.
note-group-rule = النسب محسوبة على ضحايا هذا الشكل الذين جرى كشفهم وسجلت لهم وسيلة واحدة على الأقل.
note-stages = المراحل أعداد منفصلة لسنة واحدة، وليست متابعة للأشخاص أنفسهم من مرحلة إلى أخرى.
note-shift-change = التغير هو تغير المستوى (أو الشهر أو النسبة) عن المتوقع، بفاصل ثقة قدره خمسة وتسعون في المئة.
note-shift-q = صححت جميع اختبارات الإصدار معا بحسب عددها؛ وقد يكون تحول واحد من كل عشرة خاطئا عند المعدل المستخدم.
note-shift-probability = الاحتمال هو بقاء الربع القادم على الجانب نفسه من المستوى السابق.
note-series = تنتج الأعداد المتوقعة من المستويات التي وجدت ومن الموسم؛ ويقع خمسة وتسعون شهرا من كل مئة ضمن الحدين. ويفترض أن الموسم والمستوى هما السببان الوحيدان لتشابه الأشهر.
note-shares = الفواصل بنسبة خمسة وتسعين في المئة؛ وتحسب الأعداد بقدر ما يتركه تشتتها من حالات مستقلة.
note-displacement = الانخفاض والارتفاع خلال ثلاثة أشهر يتفقان مع الإزاحة، ولا تثبتها الأعداد. والنسبة هي فائض أحدهما إلى عجز الآخر.
note-forecast-score = الدرجة هي مربع الفرق بين الاحتمال المعلن وما حدث، ومتوسطها في السطر الأخير؛ والأدنى هو الأفضل، وإعلان احتمالين متكافئين دائما يعطي ربعا.
note-tests = لا يختبر إلا ما يمكن اختباره: سلسلة من سنة أو أكثر ليست كلها أصفارا ولا يحجب ضبط الإفصاح أكثر من عشر أشهرها. والمحجوب صغير، فالسلسلة التي حجب منها أكثر من ذلك تبدو أعلى مما هي عليه. وصححت جميع الاختبارات معا بحسب عددها.
note-forecast-reached = المتحقق هو ما حدث نسبة إلى العتبة؛ فتوقع الزيادة يصدق فوق مئة في المئة، وتوقع النقصان يصدق دونها.
note-classes = تجمع الفئة حالات تسجل فيها الأشياء نفسها معا في الغالب؛ وما لا يشبه أي فئة أو يقع بين عدة فئات فلا فئة له. ورقم الفئة اسمها دائما. وتصف الفئات ما كشفته الأجهزة وسجلته لا كل ما يحدث.
note-classes-frozen = تستخرج الفئات من سجلات السنة السابقة وتبقى كما هي طوال السنة؛ ولا تعرض الفئات التي لم تظهر من جديد في معظم العينات المسحوبة ثانية.
note-traits = النسب محسوبة على أشخاص الفئة الذين سجل لهم عنصر واحد على الأقل من القائمة؛ وقد يجمع الشخص عدة عناصر.
note-lists = النسب محسوبة على الأشخاص الذين سجل لهم عنصر واحد على الأقل من القائمة؛ وقد يجمع الشخص عدة عناصر.
note-profile = السمات الموجودة في ربع فئة ما على الأقل. ولا تعرض سمة يأتي أكثر من نصفها من قضية واحدة.
note-emerging = النسب داخل الفئة مقارنة بالفصل نفسه من السنة السابقة؛ اختبار دقيق أحادي الجانب لكل سمة، ومعدل اكتشاف زائف لا يتجاوز عشرة في المئة على جميع السمات في جميع الفئات.
note-class-people = النسب محسوبة على جميع أشخاص الفئة، بمن فيهم من كان جنسهم مختلفا أو جنسهم أو عمرهم غير معروف.
note-class-routes = أشخاص الفئة بحسب المسار الرئيسي الذي سجلته الأجهزة.
note-class-flows = أشخاص الفصل مصنفين بحسب فئات السنة السابقة (الصفوف) وفئات هذه السنة (الأعمدة).
note-synthetic = السجلات تركيبية: أنشئت بحيث تتكرر توليفات عدد قليل من الخصائص بقدر ما تتكرر تقريبا بين الضحايا الحقيقيين، وليس أي سجل منها شخصا. وما تشترك فيه خصائص كثيرة، كما في الفئة، قد يكون مخففا أو مفقودا؛ فلا الأحجام ولا التوليفات هنا دليل على قضية أو بلد أو شبكة.

## أبرز الاستنتاجات

finding-share-women-girls = { $place }: أكبر عدد من الضحايا الذين جرى كشفهم ({ $total }) بين البلدان التي نشر مجموعها. وبلغت نسبة النساء والفتيات { $share } من { $known-n ->
    [zero] { $known } ضحية جرى كشفها وعرف جنسها
    [one] { $known } ضحية جرى كشفها وعرف جنسها
    [two] { $known } ضحيتين جرى كشفهما وعرف جنسهما
    [few] { $known } ضحايا جرى كشفهم وعرف جنسهم
    [many] { $known } ضحية جرى كشفها وعرف جنسها
   *[other] { $known } ضحية جرى كشفها وعرف جنسها
}.
finding-share-rose = { $place }: ارتفعت نسبة النساء والفتيات بين الضحايا الذين جرى كشفهم وعرف جنسهم ({ $change } نقطة مئوية) لتبلغ { $share }. ولا يفسر التباين العشوائي وحده هذا التغير.
finding-share-fell = { $place }: انخفضت نسبة النساء والفتيات بين الضحايا الذين جرى كشفهم وعرف جنسهم ({ $change } نقطة مئوية) لتبلغ { $share }. ولا يفسر التباين العشوائي وحده هذا التغير.
finding-completeness-low = { $place }: سجل الجنس لدى { $completeness } من الضحايا الذين جرى كشفهم، أي دون الهدف البالغ خمسة وتسعين في المئة.
finding-detections-rose = أكبر ارتفاع في حالات الكشف: { $place }، من { $before } ({ $quarter-before }) إلى { $now } ({ $quarter })، أي { $change }.
finding-detections-fell = أكبر انخفاض في حالات الكشف: { $place }، من { $before } ({ $quarter-before }) إلى { $now } ({ $quarter })، أي { $change }.
finding-detections-appeared = { $place }: { $now-n ->
    [zero] { $now } حالة عبور جرى كشفها
    [one] حالة عبور واحدة جرى كشفها ({ $now })
    [two] حالتا عبور جرى كشفهما ({ $now })
    [few] { $now } حالات عبور جرى كشفها
    [many] { $now } حالة عبور جرى كشفها
   *[other] { $now } حالة عبور جرى كشفها
} ({ $quarter })، ولا حالة قبل ذلك ({ $quarter-before }).
finding-detections-vanished = { $place }: لم تكشف أي حالة عبور ({ $quarter })، بعد { $before-n ->
    [zero] { $before } حالة جرى كشفها
    [one] حالة واحدة جرى كشفها ({ $before })
    [two] حالتين جرى كشفهما ({ $before })
    [few] { $before } حالات جرى كشفها
    [many] { $before } حالة جرى كشفها
   *[other] { $before } حالة جرى كشفها
} ({ $quarter-before }).
finding-smuggled-rose = أكبر ارتفاع في عدد المهاجرين المهربين الذين جرى كشفهم: { $place }، من { $before } ({ $quarter-before }) إلى { $now } ({ $quarter })، أي { $change }.
finding-smuggled-fell = أكبر انخفاض في عدد المهاجرين المهربين الذين جرى كشفهم: { $place }، من { $before } ({ $quarter-before }) إلى { $now } ({ $quarter })، أي { $change }.
finding-smuggled-appeared = { $place }: { $now-n ->
    [zero] { $now } مهاجر مهرب جرى كشفه
    [one] مهاجر مهرب واحد جرى كشفه ({ $now })
    [two] مهاجران مهربان جرى كشفهما ({ $now })
    [few] { $now } مهاجرين مهربين جرى كشفهم
    [many] { $now } مهاجرا مهربا جرى كشفه
   *[other] { $now } مهاجر مهرب جرى كشفه
} ({ $quarter })، ولا أحد قبل ذلك ({ $quarter-before }).
finding-smuggled-vanished = { $place }: لم يكشف أي مهاجر مهرب ({ $quarter })، بعد { $before-n ->
    [zero] { $before } شخص جرى كشفه
    [one] شخص واحد جرى كشفه ({ $before })
    [two] شخصين جرى كشفهما ({ $before })
    [few] { $before } أشخاص جرى كشفهم
    [many] { $before } شخصا جرى كشفه
   *[other] { $before } شخص جرى كشفه
} ({ $quarter-before }).
shift-rose = { $place } ({ $counted }): مستوى جديد أعلى منذ { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). { $support }: { $confidence }.
shift-fell = { $place } ({ $counted }): مستوى جديد أدنى منذ { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). { $support }: { $confidence }.
shift-rose-outlook = { $place } ({ $counted }): مستوى جديد أعلى منذ { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم فوق المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-fell-outlook = { $place } ({ $counted }): مستوى جديد أدنى منذ { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم دون المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-drifted-up = { $place } ({ $counted }): فوق المتوقع منذ { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم فوق المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-drifted-down = { $place } ({ $counted }): دون المتوقع منذ { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم دون المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-newest-high = { $place } ({ $counted }): فوق النطاق المتوقع في { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم فوق المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-newest-low = { $place } ({ $counted }): دون النطاق المتوقع في { $month } ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم دون المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-route-appeared = { $place } ({ $counted }): حالات من جديد منذ { $month } بعد سنة أو أكثر بلا أي حالة (معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم فوق المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-route-vanished = { $place } ({ $counted }): لا حالة منذ { $month } (معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم دون المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-share-rose = { $place } ({ $counted }): نسبة أكبر مما كانت في الربع نفسه من العام السابق ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم فوق المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-share-fell = { $place } ({ $counted }): نسبة أصغر مما كانت في الربع نفسه من العام السابق ({ $change }؛ الفاصل من { $low } إلى { $high }؛ معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). الربع القادم دون المستوى السابق: { $likelihood }. { $support }: { $confidence }.
shift-revision = { $place } ({ $counted }): يستند تحول { $month } إلى أشهر سابقة راجعها المصدر، ولم يكن ظاهرا قبل ذلك (معدل الاكتشافات الخاطئة { $q }؛ الاختبارات: { $tests }؛ العدد: { $n }). { $support }: { $confidence }.
finding-class = تمثل الفئة { $class } نسبة { $share } من الضحايا الذين جرى كشفهم في البلاغات الوطنية، وما يظهر فيها أكثر من غيرها: { $first } و{ $second }.
finding-class-smuggled = تمثل الفئة { $class } نسبة { $share } من المهاجرين المهربين الذين جرى كشفهم في البلاغات الوطنية، وما يظهر فيها أكثر من غيرها: { $first } و{ $second }.
finding-class-ctdc = تمثل الفئة { $class } نسبة { $share } من السجلات التركيبية لدى Counter-Trafficking Data Collaborative، وما يظهر فيها أكثر من غيرها: { $first } و{ $second }. وهي تبين كيف تجتمع الخصائص هناك ولا تقول شيئا عن المنطقة.
finding-class-born = الفئة { $class } جديدة: لم يوجد ما يشبهها في سجلات ما قبل سنتين.
finding-class-died = لم توجد الفئة { $class } ثانية في سجلات السنة السابقة؛ ولن يعطى رقمها لغيرها.
finding-class-split = انقسمت الفئة { $class }، ونشأ منها: { $into }.
finding-class-merged = اندمجت الفئة { $class } في { $into }.
card-size = { $share } من الكل.
card-size-change = { $share } من الكل؛ والتغير في سنة { $change }.
card-stability = وجدت ثانية في عينات مسحوبة من جديد بنسبة { $stability }: { $standing }.
standing-highly-stable = ثابتة جدا
standing-valid = فئة صالحة
standing-doubtful = نمط، لكن انتماء الحالات إليه غير مؤكد
card-name = سماها محللون (اليوم والنسخة): { $version }.
card-trait = { $list }: { $trait }، { $share } مقابل { $overall } من الكل.
card-typical = حالة نموذجية مركبة من السمات الأكثر شيوعا ولا تصف حالة حقيقية: { $traits }.
card-nearest = أقرب الفئات إليها { $class }؛ وأكثر ما يفرق بينهما: { $trait }، { $own } مقابل { $other }.

table-judgements = الأحكام الرئيسية
table-recommendations = التوصيات
table-judgement-register = الأحكام وما آلت إليه
table-judgement-outcomes = الأحكام التي عرفت نتيجتها
table-threat-ratings = التهديد ومواطن الضعف والأثر بحسب المسار والجريمة
table-shift-outlook = احتمال استمرار كل تحول
table-scenarios = السيناريوهات
table-intelligence-gaps = الثغرات المعلوماتية وما ينبغي جمعه
dimension-judgement = الحكم
dimension-judgement-change = التغير
dimension-outcome = النتيجة
dimension-scenario = السيناريو
dimension-until = حتى
dimension-gap = الثغرة
dimension-gap-of = موضوعها
dimension-gap-effect = ما تضعفه
dimension-gap-collect = ما ينبغي جمعه
column-probability = الاحتمال
column-probability-before = الاحتمال السابق
column-probability-now = الاحتمال الحالي
column-threat = التهديد
column-vulnerability = مواطن الضعف
column-impact = الأثر
column-recorded = المسجل
outcome-came-true = تحقق
outcome-did-not = لم يتحقق
note-judged = حكم المحللين، وليس محسوبا من البيانات.
note-ratings = درجات من 1 (منخفض) إلى 5 (مرتفع): وسيط المقيمين مع أدنى درجة وأعلاها؛ ولا تضرب الثلاث بعضها في بعض أبدا.
note-register = يرفع الحكم أو يخفض إذا تغيرت العبارة الدالة على احتماله.
note-judgement-outcomes = درجة براير: مربع الفرق بين الاحتمال والنتيجة؛ والصفر هو الأكمل.
note-outlook = احتمال أن يبقى الربع المقبل متجاوزا المستوى السابق؛ وهو محسوب ويقيم في الطبعة المقبلة.
note-gaps = المسجل: الأشخاص الذين ملئت القائمة بشأنهم من المجموع.
judgements-signed = حكم المحللين، بتوقيع { $by } في { $date }؛ أما محتوى الأقسام الأخرى فمحسوب.
judgement-claim = { $claim }
judgement-likelihood = الاحتمال حتى { $until }: { $likelihood } ({ $probability }).
judgement-confidence = الأساس: { $confidence }. { $basis }
judgement-would-change = ما قد يغيره: { $text }
judgement-evidence = الأدلة: { $figures }.
judgement-confirmed = مؤكد استنادا إلى أدلة هذه الطبعة.
judgement-unconfirmed = لم يؤكد بعد استنادا إلى أدلة هذه الطبعة.
judgement-changed = ينبغي تأكيده من جديد لأن أدلته تغيرت. سابقا: { $before }. الآن: { $now }.
judgement-withdrawn = سحب { $id }. { $text }
rating-rationale = { $route }، { $crime }: { $text }
scenario-watch = ما ينبغي رصده: { $text }
driver = { $kind }: { $text }
gap-owner = تؤثر { $gap } في { $judgements }. { $owner }
recommendation = { $id } ({ $pillar }، المخرج { $output }، استنادا إلى { $judgements }): { $text }
gap-no-return = لا تقرير وطني
gap-no-data = لم ينشر شيء
gap-no-total = لم ينشر مجموع
gap-provisional = الأشهر الأخيرة مؤقتة
gap-unrecorded = لا يسجل للجميع
gap-effect-counts = أعداد البلد والمنطقة
gap-closed = { $gap }: لم تعد قائمة.
gap-effect-victims = فئات حالات الضحايا
gap-effect-smuggled = فئات حالات المهاجرين المهربين
gap-effect-newest = تحولات الأشهر الأخيرة
gap-collect-return = تقرير وفق النموذج من جهة الاتصال الوطنية
gap-collect-publication = الأرقام من جهة الاتصال الوطنية
gap-collect-later = الإصدار المقبل من المصدر
gap-collect-list = القائمة مملوءة عند التسجيل
table-enablers = ما ييسر الاتجار: الوثائق والدفع والإنترنت
table-enablers-smuggling = ما ييسر التهريب: الوثائق والدفع والإنترنت
table-perpetrators = الجناة المذكورون في حالات الضحايا
table-perpetrators-smuggling = الجناة المذكورون في حالات المهاجرين المهربين
table-yardstick = عبارات الاحتمال
column-from = من
column-to = دون
note-yardstick = لا يجتمع الاحتمال والثقة في جملة واحدة أبدا. الثقة عالية إذا كانت المصادر موثوقة وكاملة ويؤكد بعضها بعضا، ومتوسطة إذا كانت معقولة لكنها غير كاملة أو غير مؤكدة، ومنخفضة إذا كانت شحيحة أو مشكوكا فيها.
