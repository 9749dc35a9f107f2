//! The codes of the code lists of IATI 2.03 that an activity of ours, and the rules, use: codes alone,
//! as published by the IATI Secretariat (iatistandard.org, June 2026).

/// A list of codes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Built {
    /// The name of the list.
    pub(super) name: &'static str,
    /// Whether there are no other codes.
    pub(super) is_complete: bool,
    /// The codes, with blanks between them.
    pub(super) codes: &'static str,
}

const fn built(name: &'static str, is_complete: bool, codes: &'static str) -> Built {
    Built {
        name,
        is_complete,
        codes,
    }
}

/// The lists, in order of name.
pub(super) const BUILT: &[Built] = &[
    built("ActivityDateType", true, "1 2 3 4"),
    built("ActivityScope", true, "1 2 3 4 5 6 7 8"),
    built("ActivityStatus", true, "1 2 3 4 5 6"),
    built(
        "AidType",
        true,
        "A01 A02 B01 B02 B021 B022 B03 B031 B032 B033 B04 C01 D01 D02 E01 E02 F01 G01 H01 H02 H03 \
         H04 H05 H06",
    ),
    built("BudgetStatus", true, "1 2"),
    built("BudgetType", true, "1 2"),
    built("CollaborationType", true, "1 2 3 4 6 7 8"),
    built("ContactType", true, "1 2 3 4"),
    built(
        "Country",
        false,
        "AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN \
         BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE \
         DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN \
         GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE \
         KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
         ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA \
         PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK \
         SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
         UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW",
    ),
    built(
        "Currency",
        true,
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD \
         BTN BWP BYN BYR BZD CAD CDF CHF CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD \
         EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS \
         INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL \
         LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK \
         NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
         SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
         USN USS UYI UYU UZS VED VEF VES VND VUV WST XAF XBT XCD XDR XOF XPF YER ZAR ZMK ZMW ZWL",
    ),
    built("DescriptionType", true, "1 2 3 4"),
    built(
        "DocumentCategory",
        true,
        "A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 B01 B02 B03 B04 B05 B06 B07 B08 B09 B10 \
         B11 B12 B13 B14 B15 B16 B17 B18",
    ),
    built(
        "FinanceType",
        true,
        "1 110 1100 111 2 210 211 3 310 311 4 410 411 412 413 414 421 422 423 424 425 431 432 433 \
         451 452 453 510 511 512 520 530 610 611 612 613 614 615 616 617 618 620 621 622 623 624 \
         625 626 627 630 631 632 633 634 635 636 637 638 639 710 711 712 810 811 910 911 912 913",
    ),
    built("FlowType", true, "10 20 21 22 30 35 36 37 40 50"),
    built("IndicatorMeasure", true, "1 2 3 4 5"),
    built("IndicatorVocabulary", false, "1 2 3 4 5 6 7 8 9 99"),
    built(
        "Language",
        false,
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cv \
         cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho \
         hr ht hu hy hz id ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw \
         ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr \
         nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
         sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa \
         wo xh yi yo za zh zu",
    ),
    built("OrganisationRole", true, "1 2 3 4"),
    built(
        "OrganisationType",
        true,
        "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90",
    ),
    built("OtherIdentifierType", true, "A1 A2 A3 A4 A9 B1 B9"),
    built("PolicyMarker", true, "1 10 11 12 2 3 4 5 6 7 8 9"),
    built("PolicyMarkerVocabulary", true, "1 99"),
    built("PolicySignificance", true, "0 1 2 3 4"),
    built(
        "Region",
        true,
        "1027 1028 1029 1030 1031 1032 1033 1034 1035 189 289 298 380 389 489 498 589 619 679 689 \
         789 798 88 889 89 998",
    ),
    built("RegionVocabulary", true, "1 2 99"),
    built("RelatedActivityType", true, "1 2 3 4 5"),
    built("ResultType", true, "1 2 3 9"),
    built("ResultVocabulary", true, "99"),
    built(
        "Sector",
        true,
        "11110 11120 11130 11182 11220 11230 11231 11232 11240 11250 11260 11320 11321 11322 \
         11330 11420 11430 12110 12181 12182 12191 12196 12220 12230 12240 12250 12261 12262 \
         12263 12264 12281 12310 12320 12330 12340 12350 12382 13010 13020 13030 13040 13081 \
         13096 14010 14015 14020 14021 14022 14030 14031 14032 14040 14050 14081 15110 15111 \
         15112 15113 15114 15116 15117 15118 15119 15120 15121 15122 15123 15124 15125 15126 \
         15127 15128 15129 15130 15131 15132 15133 15134 15135 15136 15137 15140 15142 15143 \
         15144 15150 15151 15152 15153 15154 15155 15156 15160 15161 15162 15163 15164 15170 \
         15180 15185 15190 15196 15210 15220 15230 15240 15250 15261 16010 16011 16012 16013 \
         16014 16015 16020 16030 16040 16050 16061 16062 16063 16064 16065 16066 16070 16080 \
         21010 21011 21012 21013 21020 21021 21022 21023 21024 21030 21040 21050 21061 21081 \
         22010 22011 22012 22013 22020 22030 22040 23010 23020 23030 23040 23050 23061 23062 \
         23063 23064 23065 23066 23067 23068 23069 23070 23081 23082 23110 23111 23112 23181 \
         23182 23183 23210 23220 23230 23231 23232 23240 23250 23260 23270 23310 23320 23330 \
         23340 23350 23360 23410 23510 23610 23620 23630 23631 23640 23641 23642 24010 24020 \
         24030 24040 24050 24081 25010 25020 25030 25040 31110 31120 31130 31140 31150 31161 \
         31162 31163 31164 31165 31166 31181 31182 31191 31192 31193 31194 31195 31210 31220 \
         31261 31281 31282 31291 31310 31320 31381 31382 31391 32110 32120 32130 32140 32161 \
         32162 32163 32164 32165 32166 32167 32168 32169 32170 32171 32172 32173 32174 32182 \
         32210 32220 32261 32262 32263 32264 32265 32266 32267 32268 32310 33110 33120 33130 \
         33140 33150 33181 33210 41010 41020 41030 41040 41050 41081 41082 43010 43030 43031 \
         43032 43040 43041 43042 43050 43060 43071 43072 43073 43081 43082 51010 52010 53030 \
         53040 60010 60020 60030 60040 60061 60062 60063 72010 72011 72012 72040 72050 73010 \
         74010 74020 91010 92010 92020 92030 93010 93011 93012 93013 93014 93015 93016 93017 \
         93018 99810 99820",
    ),
    built(
        "SectorCategory",
        true,
        "111 112 113 114 121 122 123 130 140 151 152 160 210 220 230 231 232 233 234 235 236 240 \
         250 311 312 313 321 322 323 331 332 410 430 510 520 530 600 720 730 740 910 920 930 998",
    ),
    built("SectorVocabulary", true, "1 10 11 12 2 3 4 5 6 7 8 9 98 99"),
    built("TagVocabulary", true, "1 2 3 4 5 99"),
    built("TiedStatus", true, "3 4 5"),
    built("TransactionType", true, "1 10 11 12 13 2 3 4 5 6 7 8 9"),
    built(
        "UNSDG-Goals",
        true,
        "1 10 11 12 13 14 15 16 17 2 3 4 5 6 7 8 9",
    ),
    built(
        "UNSDG-Targets",
        true,
        "1.1 1.2 1.3 1.4 1.5 1.a 1.b 10.1 10.2 10.3 10.4 10.5 10.6 10.7 10.a 10.b 10.c 11.1 11.2 \
         11.3 11.4 11.5 11.6 11.7 11.a 11.b 11.c 12.1 12.2 12.3 12.4 12.5 12.6 12.7 12.8 12.a \
         12.b 12.c 13.1 13.2 13.3 13.a 13.b 14.1 14.2 14.3 14.4 14.5 14.6 14.7 14.a 14.b 14.c \
         15.1 15.2 15.3 15.4 15.5 15.6 15.7 15.8 15.9 15.a 15.b 15.c 16.1 16.10 16.2 16.3 16.4 \
         16.5 16.6 16.7 16.8 16.9 16.a 16.b 17.1 17.10 17.11 17.12 17.13 17.14 17.15 17.16 17.17 \
         17.18 17.19 17.2 17.3 17.4 17.5 17.6 17.7 17.8 17.9 2.1 2.2 2.3 2.4 2.5 2.a 2.b 2.c 3.1 \
         3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.a 3.b 3.c 3.d 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.a 4.b 4.c \
         5.1 5.2 5.3 5.4 5.5 5.6 5.a 5.b 5.c 6.1 6.2 6.3 6.4 6.5 6.6 6.a 6.b 7.1 7.2 7.3 7.a 7.b \
         8.1 8.10 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.a 8.b 9.1 9.2 9.3 9.4 9.5 9.a 9.b 9.c",
    ),
    built("Version", true, "1.01 1.02 1.03 1.04 1.05 2.01 2.02 2.03"),
];
