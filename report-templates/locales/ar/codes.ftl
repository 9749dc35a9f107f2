### Names of the code lists, one message a member: <list>-<code>. Sentence case, no full stop.

## Languages

language-en = الإنجليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ar = العربية

## Crimes

crime-THB = الاتجار بالبشر
crime-SOM = تهريب المهاجرين

## Roles of a person in a case

person-role-victim = الضحايا الذين جرى كشفهم
person-role-smuggled-migrant = المهاجرون المهربون الذين جرى كشفهم
person-role-suspect = المشتبه بهم

## Sex as recorded

sex-F = النساء والفتيات
sex-M = الرجال والفتيان
sex-_O = آخر أو غير ثنائي
sex-_U = غير معروف أو غير مسجل
sex-_T = المجموع

## Age groups

age-group-Y0T17 = الأطفال (من 0 إلى 17 سنة)
age-group-Y_GE18 = البالغون (18 سنة فأكثر)
age-group-_U = غير معروف أو غير مسجل
age-group-_T = المجموع

## Age bands

age-band-0-8 = من 0 إلى 8 سنوات
age-band-9-17 = من 9 إلى 17 سنة
age-band-18-20 = من 18 إلى 20 سنة
age-band-21-23 = من 21 إلى 23 سنة
age-band-24-26 = من 24 إلى 26 سنة
age-band-27-29 = من 27 إلى 29 سنة
age-band-30-38 = من 30 إلى 38 سنة
age-band-39-47 = من 39 إلى 47 سنة
age-band-48-plus = 48 سنة فأكثر
age-band-Y0T17 = طفل، الفئة العمرية غير مسجلة
age-band-Y_GE18 = بالغ، الفئة العمرية غير مسجلة
age-band-_U = غير معروف أو غير مسجل
age-band-_T = المجموع

## Forms of exploitation

exploitation-SEX = الاستغلال الجنسي
exploitation-LAB = العمل القسري أو الخدمة قسرا
exploitation-CHL = عمل الأطفال
exploitation-DOM = العبودية المنزلية
exploitation-BEG = التسول القسري
exploitation-CRI = الإجرام القسري، بما فيه مراكز الاحتيال
exploitation-MAR = الزواج القسري
exploitation-ORG = نزع الأعضاء
exploitation-ADO = التبني غير القانوني
exploitation-SUR = استغلال تأجير الأرحام
exploitation-MIL = التجنيد في الجماعات المسلحة
exploitation-MIX = أشكال مختلطة
exploitation-OTH = شكل آخر

## Classes of exploitation

exploitation-class-SEXUAL = الاستغلال الجنسي
exploitation-class-FORCED-LABOUR = العمل القسري
exploitation-class-OTHER = أشكال أخرى من الاستغلال
exploitation-class-_U = شكل غير مسجل
exploitation-class-_T = جميع الأشكال

## Means of control

means-of-control-physical-threats = التهديد بالعنف الجسدي
means-of-control-threats-law-enforcement = التهديد بالإبلاغ لدى السلطات
means-of-control-threatens-children-family = تهديد الأطفال أو الأسرة
means-of-control-debt-bondage = إسار الدين
means-of-control-false-promises = الوعود الكاذبة
means-of-control-physical-abuse = الإيذاء الجسدي
means-of-control-sexual-abuse = الاعتداء الجنسي
means-of-control-takes-earnings = الاستيلاء على الأجر
means-of-control-restricts-financial-access = تقييد الوصول إلى المال
means-of-control-restricts-medical-care = تقييد الرعاية الطبية
means-of-control-restricts-movement = تقييد حرية التنقل
means-of-control-withholds-necessities = الحرمان من الضروريات
means-of-control-psychological-abuse = الإيذاء النفسي
means-of-control-psychoactive-substance = المؤثرات العقلية
means-of-control-excessive-working-hours = ساعات العمل المفرطة
means-of-control-withholds-documents = حجز الوثائق
means-of-control-debt-bondage-or-earnings = إسار الدين أو الاستيلاء على الأجر
means-of-control-threats = التهديدات بجميع أنواعها
means-of-control-abuse = الإيذاء النفسي أو الجسدي أو الجنسي
means-of-control-denies-basic-needs = الحرمان من الاحتياجات الأساسية
means-of-control-other = وسيلة أخرى

## The recruiter’s relation to the victim

recruiter-relation-intimate-partner = شريك حميم
recruiter-relation-friend = صديق أو أحد المعارف
recruiter-relation-family = أحد أفراد الأسرة أو الأقارب
recruiter-relation-other = علاقة أخرى، بما فيها الغرباء

## Macro routes

route-CMED = وسط البحر الأبيض المتوسط
route-WMED = غرب البحر الأبيض المتوسط
route-EMED = شرق البحر الأبيض المتوسط
route-WAFR = غرب أفريقيا (الأطلسي)
route-SAHR = عبر الصحراء (داخلي)
route-WBAL = غرب البلقان
route-ELBO = الحدود البرية الشرقية
route-BSEA = البحر الأسود
route-CIRC = المسار الدائري بين ألبانيا واليونان
route-OTHR = آخر
route-UNKN = غير معروف أو غير مسجل

## Kinds of border

border-type-land = برية
border-type-sea = بحرية
border-type-air = جوية
border-type-inland = داخل الإقليم
border-type-_U = غير معروفة أو غير مسجلة

## Internal legs: places, not borders; a name implies no opinion on the status of a territory

leg-NE-LY = منطقة أغاديز – سبها/القطرون
leg-NE-DZ = أرليت/أساماكا – عين قزام/تمنراست
leg-ML-DZ = غاو/تين زواتين – برج باجي مختار/تمنراست
leg-TD-LY = فايا/تيبستي – أم الأرانب/سبها
leg-SD-LY = الولاية الشمالية/دارفور – الكفرة
leg-SD-EG = منطقة وادي حلفا – أسوان
leg-EG-LY = السلوم – امساعد/طبرق
leg-DZ-TN = الحدود البرية الجزائرية التونسية
leg-LY-TN = رأس اجدير/الذهيبة – تونس
leg-DZ-MA = مغنية – منطقة وجدة
leg-LYW-IT = الساحل الغربي لليبيا – إيطاليا/مالطا
leg-LYE-IT = الساحل الشرقي لليبيا – إيطاليا
leg-LYE-GR = الساحل الشرقي لليبيا – كريت/غافدوس
leg-TN-IT = الساحل التونسي – لامبيدوزا/صقلية
leg-DZE-IT = منطقة عنابة – سردينيا
leg-DZW-ES = منطقة وهران/مستغانم/الجزائر العاصمة – البر الإسباني/جزر البليار
leg-MAN-ES = الساحل الشمالي للمغرب – البر الإسباني
leg-MA-ENC = الدخول برا أو بحرا إلى سبتة ومليلية
leg-ATLN-ES = ساحل الانطلاق الأطلسي الشمالي – جزر الكناري
leg-ATLS-ES = سواحل موريتانيا/السنغال/غامبيا – جزر الكناري
leg-AIR-IN = الوصول جوا إلى شمال أفريقيا تمهيدا لعبور بحري

## Means of transport

transport-foot = سيرا على الأقدام
transport-car = سيارة
transport-truck-lorry = شاحنة
transport-pickup-convoy = قافلة سيارات بيك أب
transport-bus = حافلة
transport-rail = قطار
transport-rubber-boat = قارب مطاطي
transport-wooden-boat = قارب خشبي
transport-metal-boat = قارب معدني
transport-fibreglass-boat = قارب من الألياف الزجاجية
transport-fast-boat-gofast = زورق سريع
transport-jet-ski = دراجة مائية
transport-fishing-vessel-mother-ship = سفينة صيد أو سفينة أم
transport-sailing-boat = مركب شراعي
transport-merchant-vessel-stowaway = التخفي على متن سفينة تجارية
transport-swimming = سباحة
transport-commercial-air = رحلة جوية تجارية
transport-charter-air = رحلة جوية مستأجرة
transport-mixed = وسائل مختلطة

## Concealment

concealment-none = لا يوجد
concealment-hidden-compartment = مقصورة مخفية
concealment-cargo-area = حيز البضائع
concealment-under-seat-or-engine = تحت المقعد أو في حيز المحرك
concealment-container = حاوية
concealment-among-passengers = بين ركاب آخرين
concealment-mother-ship-transfer = النقل من سفينة أم
concealment-safe-house = منزل آمن

## Document fraud

document-fraud-none = لا يوجد
document-fraud-forged-document = وثيقة محرفة
document-fraud-counterfeit-document = وثيقة مزورة بالكامل
document-fraud-stolen-blank = نموذج وثيقة فارغ مسروق
document-fraud-genuine-impostor = وثيقة أصلية يستعملها شخص آخر
document-fraud-genuine-fraudulently-obtained = وثيقة أصلية متحصل عليها بالتدليس
document-fraud-false-breeder-document = وثيقة أساس مزورة
document-fraud-visa-fraud = التحايل في التأشيرة
document-fraud-sham-invitation-or-work-permit = دعوة أو رخصة عمل صورية
document-fraud-sham-marriage = زواج صوري
document-fraud-asylum-claim-abuse = إساءة استعمال طلب اللجوء

## Payment

payment-cash-per-leg = نقدا عن كل مقطع
payment-cash-full-advance = نقدا بالكامل مسبقا
payment-escrow-third-party = إيداع لدى طرف ثالث
payment-hawala-idvt = الحوالة أو تحويل غير رسمي مماثل
payment-mobile-money = الدفع عبر الهاتف المحمول
payment-bank-transfer = تحويل مصرفي
payment-cryptoasset = أصول مشفرة
payment-prepaid-card = بطاقة مسبقة الدفع
payment-labour-debt = دين يسدد بالعمل
payment-pay-on-arrival = الدفع عند الوصول
payment-family-ransom-under-kidnap = فدية تدفعها أسرة شخص مختطف
payment-none = لا يوجد

## Recruitment

recruitment-method-place-of-business = في مكان تجاري
recruitment-method-educational-institution = في مؤسسة تعليمية
recruitment-method-work = في العمل
recruitment-method-online-social-network = شبكة تواصل اجتماعي عبر الإنترنت
recruitment-method-online-advertisement = إعلان عبر الإنترنت
recruitment-method-television-advertisement = إعلان تلفزيوني
recruitment-method-newspaper-advertisement = إعلان في صحيفة
recruitment-method-family-or-family-event = الأسرة أو مناسبة عائلية
recruitment-method-friends-or-social-event = الأصدقاء أو مناسبة اجتماعية
recruitment-method-other = طريقة أخرى

## Online facilitation

online-facilitation-none = لا يوجد
online-facilitation-social-media-advert = إعلان على وسائل التواصل الاجتماعي
online-facilitation-closed-messaging-group = مجموعة مراسلة مغلقة
online-facilitation-short-video = مقاطع فيديو قصيرة
online-facilitation-job-portal = بوابة توظيف
online-facilitation-dedicated-site = موقع مخصص
online-facilitation-online-document-shop = متجر وثائق عبر الإنترنت
online-facilitation-navigation-or-gps-sharing = الملاحة أو مشاركة الموقع
online-facilitation-livestream-proof-of-arrival = بث مباشر كدليل على الوصول

## Sectors of exploitation: sections of ISIC Rev. 4

sector-A = الزراعة والحراجة وصيد الأسماك
sector-B = التعدين واستغلال المحاجر
sector-C = الصناعة التحويلية
sector-D = توصيل الكهرباء والغاز والبخار وتكييف الهواء
sector-E = إمدادات المياه وأنشطة الصرف الصحي وإدارة النفايات ومعالجتها
sector-F = التشييد
sector-G = تجارة الجملة والتجزئة وإصلاح المركبات ذات المحركات
sector-H = النقل والتخزين
sector-I = أنشطة خدمات الإقامة والطعام
sector-J = المعلومات والاتصالات
sector-K = الأنشطة المالية وأنشطة التأمين
sector-L = الأنشطة العقارية
sector-M = الأنشطة المهنية والعلمية والتقنية
sector-N = أنشطة الخدمات الإدارية وخدمات الدعم
sector-O = الإدارة العامة والدفاع والضمان الاجتماعي الإلزامي
sector-P = التعليم
sector-Q = أنشطة الصحة البشرية والعمل الاجتماعي
sector-R = الفنون والترفيه والتسلية
sector-S = أنشطة الخدمات الأخرى
sector-T = أنشطة الأسر المعيشية التي تستخدم أفرادا
sector-U = أنشطة المنظمات والهيئات الخارجة عن نطاق الولاية الإقليمية

## Roles in a network

network-role-organiser = منظم
network-role-recruiter = مجند
network-role-broker = وسيط
network-role-guide-passeur = مرشد الطريق
network-role-driver = سائق
network-role-boat-pilot = قائد قارب
network-role-host-safehouse = مضيف في منزل آمن
network-role-document-forger = مزور وثائق
network-role-money-handler = متولي الأموال
network-role-corrupt-official = موظف فاسد
network-role-lookout = مراقب
network-role-enforcer = منفذ بالإكراه
network-role-exploiter = مستغل
network-role-recruiter-or-broker = مجند أو وسيط
network-role-transaction-or-process = النقل أو الإيواء أو البيع
network-role-control-abuse-or-kidnap = السيطرة أو الإيذاء أو الخطف

## Grades of source and information (4x4), handling codes and levels

source-grade-A = لا شك في صحته، أو موثوق به في جميع الحالات
source-grade-B = موثوق به في معظم الحالات
source-grade-C = غير موثوق به في معظم الحالات
source-grade-X = لا يمكن تقييمه
information-grade-1 = لا شك في دقتها
information-grade-2 = معروفة شخصيا للمصدر وليس للموظف الذي أحالها
information-grade-3 = غير معروفة شخصيا للمصدر ولكنها مؤيدة بمعلومات أخرى
information-grade-4 = غير معروفة شخصيا للمصدر ولا يمكن تأييدها
handling-H0 = لمنع الجريمة ومكافحتها وفقا للقانون الواجب التطبيق
handling-H1 = لا تفشى في الإجراءات القضائية دون إذن الجهة المقدمة
handling-H2 = لا تعمم دون إذن الجهة المقدمة
handling-H3 = قيود أخرى
level-public = عام
level-partner = المنظمات الشريكة
level-restricted = توزيع محدود

## الترجيح والثقة (ICD 203)

likelihood-L1 = يكاد يكون مستحيلا
likelihood-L2 = مستبعد جدا
likelihood-L3 = مستبعد
likelihood-L4 = احتمالان متكافئان تقريبا
likelihood-L5 = مرجح
likelihood-L6 = مرجح جدا
likelihood-L7 = شبه مؤكد
confidence-HIGH = درجة ثقة عالية
confidence-MOD = درجة ثقة متوسطة
confidence-LOW = درجة ثقة منخفضة

## What a source breaks a count down by

breakdown-total = المجموع
breakdown-form = شكل الاستغلال
breakdown-citizenship = الجنسية
breakdown-repatriation = بلد الإعادة إلى الوطن
breakdown-route = المسار
breakdown-incident = الحادثة

## Regions of UN M49, and areas that are not one country

region-M49-002 = أفريقيا
region-M49-015 = شمال أفريقيا
region-M49-202 = أفريقيا جنوب الصحراء الكبرى
region-M49-019 = الأمريكتان
region-M49-142 = آسيا
region-M49-150 = أوروبا
region-M49-009 = أوقيانوسيا
region-M49-014 = شرق أفريقيا
region-M49-017 = وسط أفريقيا
region-M49-018 = الجنوب الأفريقي
region-M49-011 = غرب أفريقيا
region-M49-143 = آسيا الوسطى
region-M49-030 = شرق آسيا
region-M49-035 = جنوب شرق آسيا
region-M49-034 = جنوب آسيا
region-M49-145 = غرب آسيا
area-_D = المواطنون أو الإقليم الوطني
area-_A = الخارج، البلد غير محدد
area-_X = عديم الجنسية
area-_S = عدة أماكن
area-_U = غير معروف أو غير مسجل
area-_T = المجموع

## Headings of dimensions

dimension-age = العمر
dimension-citizenship = الجنسية
dimension-country = البلد
dimension-crime = الجريمة
dimension-departure = المغادرة
dimension-form = شكل الاستغلال
dimension-leg = المقطع
dimension-likelihood = الترجيح
dimension-means = وسائل السيطرة
dimension-month = الشهر
dimension-period = الفترة
dimension-quarter = الربع
dimension-role = الصفة
dimension-route = المسار
dimension-route-fell = المسار أو المقطع المنخفض
dimension-route-rose = المسار أو المقطع المرتفع
dimension-counted = ما يعد
dimension-series = السلسلة
dimension-nationality = الجنسية
dimension-modus-class = الفئة
dimension-modus-class-before = فئة السنة السابقة
dimension-trait-list = ما يسجل
dimension-trait = السمة
dimension-recruitment = الاستقطاب
dimension-relation = العلاقة بالمجند
dimension-sector = القطاع
dimension-transport = وسيلة النقل
dimension-concealment = الإخفاء
dimension-documents = تزوير الوثائق
dimension-payment = الدفع
dimension-online = التسهيل عبر الإنترنت
dimension-network = دور الجناة
label-given = { $key }: { $name }
dimension-sex = الجنس
dimension-shift = التحول
dimension-source = المصدر
dimension-unit = الوحدة
dimension-year = السنة

## A quarter of a year

period-quarter = { $quarter-n ->
    [1] الربع الأول من عام { $year }
    [2] الربع الثاني من عام { $year }
    [3] الربع الثالث من عام { $year }
   *[other] الربع الرابع من عام { $year }
}

## Units: $n is the number beside the noun and only chooses its form; the heading stands alone

unit-offences = { $n ->
    [zero] جريمة مسجلة
    [one] جريمة مسجلة
    [two] جريمتان مسجلتان
    [few] جرائم مسجلة
    [many] جريمة مسجلة
   *[other] جريمة مسجلة
}
    .heading = الجرائم المسجلة
unit-incidents = { $n ->
    [zero] حادثة مسجلة
    [one] حادثة مسجلة
    [two] حادثتان مسجلتان
    [few] حوادث مسجلة
    [many] حادثة مسجلة
   *[other] حادثة مسجلة
}
    .heading = الحوادث المسجلة
unit-victims = { $n ->
    [zero] ضحية جرى كشفها
    [one] ضحية جرى كشفها
    [two] ضحيتان جرى كشفهما
    [few] ضحايا جرى كشفهم
    [many] ضحية جرى كشفها
   *[other] ضحية جرى كشفها
}
    .heading = الضحايا الذين جرى كشفهم
unit-smuggled-migrants = { $n ->
    [zero] مهاجر مهرب جرى كشفه
    [one] مهاجر مهرب جرى كشفه
    [two] مهاجران مهربان جرى كشفهما
    [few] مهاجرين مهربين جرى كشفهم
    [many] مهاجرا مهربا جرى كشفه
   *[other] مهاجر مهرب جرى كشفه
}
    .heading = المهاجرون المهربون الذين جرى كشفهم
unit-suspects = { $n ->
    [zero] مشتبه به
    [one] مشتبه به
    [two] مشتبه بهما
    [few] مشتبه بهم
    [many] مشتبها به
   *[other] مشتبه به
}
    .heading = المشتبه بهم
unit-prosecuted = { $n ->
    [zero] شخص ملاحق قضائيا
    [one] شخص ملاحق قضائيا
    [two] شخصان ملاحقان قضائيا
    [few] أشخاص ملاحقين قضائيا
    [many] شخصا ملاحقا قضائيا
   *[other] شخص ملاحق قضائيا
}
    .heading = الأشخاص الملاحقون قضائيا
unit-convicted = { $n ->
    [zero] شخص مدان
    [one] شخص مدان
    [two] شخصان مدانان
    [few] أشخاص مدانين
    [many] شخصا مدانا
   *[other] شخص مدان
}
    .heading = الأشخاص المدانون
unit-detections = { $n ->
    [zero] حالة كشف
    [one] حالة كشف
    [two] حالتا كشف
    [few] حالات كشف
    [many] حالة كشف
   *[other] حالة كشف
}
    .heading = حالات كشف عبور الحدود
unit-deaths = { $n ->
    [zero] وفاة مسجلة
    [one] وفاة مسجلة
    [two] وفاتان مسجلتان
    [few] وفيات مسجلة
    [many] وفاة مسجلة
   *[other] وفاة مسجلة
}
    .heading = الوفيات المسجلة
unit-missing = { $n ->
    [zero] شخص مفقود
    [one] شخص مفقود
    [two] شخصان مفقودان
    [few] أشخاص مفقودين
    [many] شخصا مفقودا
   *[other] شخص مفقود
}
    .heading = المفقودون المسجلون
unit-dead-or-missing = { $n ->
    [zero] شخص متوفى أو مفقود
    [one] شخص متوفى أو مفقود
    [two] شخصان متوفيان أو مفقودان
    [few] أشخاص متوفين أو مفقودين
    [many] شخصا متوفى أو مفقودا
   *[other] شخص متوفى أو مفقود
}
    .heading = المتوفون والمفقودون المسجلون
unit-series = { $n ->
    [zero] سلسلة
    [one] سلسلة
    [two] سلسلتان
    [few] سلاسل
    [many] سلسلة
   *[other] سلسلة
}
    .heading = السلاسل
unit-tests = { $n ->
    [zero] اختبار
    [one] اختبار
    [two] اختباران
    [few] اختبارات
    [many] اختبارا
   *[other] اختبار
}
    .heading = الاختبارات

judgement-change-new = جديد
judgement-change-raised = مرفوع
judgement-change-lowered = مخفض
judgement-change-unchanged = بلا تغير
judgement-change-withdrawn = مسحوب
pillar-capacity-building = بناء القدرات
pillar-technical-support = الدعم التقني
pillar-operations = العمليات
driver-political = سياسي
driver-economic = اقتصادي
driver-social = اجتماعي
driver-technological = تكنولوجي
driver-environmental = بيئي
driver-legal = قانوني
