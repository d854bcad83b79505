package dev.casty.tests.dispatch;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** An actor with two hundred messages, each answered with its number. */
@Actor
final class Wide {
    static final int MESSAGES = 200;

    record M0() {}

    record M1() {}

    record M2() {}

    record M3() {}

    record M4() {}

    record M5() {}

    record M6() {}

    record M7() {}

    record M8() {}

    record M9() {}

    record M10() {}

    record M11() {}

    record M12() {}

    record M13() {}

    record M14() {}

    record M15() {}

    record M16() {}

    record M17() {}

    record M18() {}

    record M19() {}

    record M20() {}

    record M21() {}

    record M22() {}

    record M23() {}

    record M24() {}

    record M25() {}

    record M26() {}

    record M27() {}

    record M28() {}

    record M29() {}

    record M30() {}

    record M31() {}

    record M32() {}

    record M33() {}

    record M34() {}

    record M35() {}

    record M36() {}

    record M37() {}

    record M38() {}

    record M39() {}

    record M40() {}

    record M41() {}

    record M42() {}

    record M43() {}

    record M44() {}

    record M45() {}

    record M46() {}

    record M47() {}

    record M48() {}

    record M49() {}

    record M50() {}

    record M51() {}

    record M52() {}

    record M53() {}

    record M54() {}

    record M55() {}

    record M56() {}

    record M57() {}

    record M58() {}

    record M59() {}

    record M60() {}

    record M61() {}

    record M62() {}

    record M63() {}

    record M64() {}

    record M65() {}

    record M66() {}

    record M67() {}

    record M68() {}

    record M69() {}

    record M70() {}

    record M71() {}

    record M72() {}

    record M73() {}

    record M74() {}

    record M75() {}

    record M76() {}

    record M77() {}

    record M78() {}

    record M79() {}

    record M80() {}

    record M81() {}

    record M82() {}

    record M83() {}

    record M84() {}

    record M85() {}

    record M86() {}

    record M87() {}

    record M88() {}

    record M89() {}

    record M90() {}

    record M91() {}

    record M92() {}

    record M93() {}

    record M94() {}

    record M95() {}

    record M96() {}

    record M97() {}

    record M98() {}

    record M99() {}

    record M100() {}

    record M101() {}

    record M102() {}

    record M103() {}

    record M104() {}

    record M105() {}

    record M106() {}

    record M107() {}

    record M108() {}

    record M109() {}

    record M110() {}

    record M111() {}

    record M112() {}

    record M113() {}

    record M114() {}

    record M115() {}

    record M116() {}

    record M117() {}

    record M118() {}

    record M119() {}

    record M120() {}

    record M121() {}

    record M122() {}

    record M123() {}

    record M124() {}

    record M125() {}

    record M126() {}

    record M127() {}

    record M128() {}

    record M129() {}

    record M130() {}

    record M131() {}

    record M132() {}

    record M133() {}

    record M134() {}

    record M135() {}

    record M136() {}

    record M137() {}

    record M138() {}

    record M139() {}

    record M140() {}

    record M141() {}

    record M142() {}

    record M143() {}

    record M144() {}

    record M145() {}

    record M146() {}

    record M147() {}

    record M148() {}

    record M149() {}

    record M150() {}

    record M151() {}

    record M152() {}

    record M153() {}

    record M154() {}

    record M155() {}

    record M156() {}

    record M157() {}

    record M158() {}

    record M159() {}

    record M160() {}

    record M161() {}

    record M162() {}

    record M163() {}

    record M164() {}

    record M165() {}

    record M166() {}

    record M167() {}

    record M168() {}

    record M169() {}

    record M170() {}

    record M171() {}

    record M172() {}

    record M173() {}

    record M174() {}

    record M175() {}

    record M176() {}

    record M177() {}

    record M178() {}

    record M179() {}

    record M180() {}

    record M181() {}

    record M182() {}

    record M183() {}

    record M184() {}

    record M185() {}

    record M186() {}

    record M187() {}

    record M188() {}

    record M189() {}

    record M190() {}

    record M191() {}

    record M192() {}

    record M193() {}

    record M194() {}

    record M195() {}

    record M196() {}

    record M197() {}

    record M198() {}

    record M199() {}

    @On
    int m0(M0 msg) {
        return 0;
    }

    @On
    int m1(M1 msg) {
        return 1;
    }

    @On
    int m2(M2 msg) {
        return 2;
    }

    @On
    int m3(M3 msg) {
        return 3;
    }

    @On
    int m4(M4 msg) {
        return 4;
    }

    @On
    int m5(M5 msg) {
        return 5;
    }

    @On
    int m6(M6 msg) {
        return 6;
    }

    @On
    int m7(M7 msg) {
        return 7;
    }

    @On
    int m8(M8 msg) {
        return 8;
    }

    @On
    int m9(M9 msg) {
        return 9;
    }

    @On
    int m10(M10 msg) {
        return 10;
    }

    @On
    int m11(M11 msg) {
        return 11;
    }

    @On
    int m12(M12 msg) {
        return 12;
    }

    @On
    int m13(M13 msg) {
        return 13;
    }

    @On
    int m14(M14 msg) {
        return 14;
    }

    @On
    int m15(M15 msg) {
        return 15;
    }

    @On
    int m16(M16 msg) {
        return 16;
    }

    @On
    int m17(M17 msg) {
        return 17;
    }

    @On
    int m18(M18 msg) {
        return 18;
    }

    @On
    int m19(M19 msg) {
        return 19;
    }

    @On
    int m20(M20 msg) {
        return 20;
    }

    @On
    int m21(M21 msg) {
        return 21;
    }

    @On
    int m22(M22 msg) {
        return 22;
    }

    @On
    int m23(M23 msg) {
        return 23;
    }

    @On
    int m24(M24 msg) {
        return 24;
    }

    @On
    int m25(M25 msg) {
        return 25;
    }

    @On
    int m26(M26 msg) {
        return 26;
    }

    @On
    int m27(M27 msg) {
        return 27;
    }

    @On
    int m28(M28 msg) {
        return 28;
    }

    @On
    int m29(M29 msg) {
        return 29;
    }

    @On
    int m30(M30 msg) {
        return 30;
    }

    @On
    int m31(M31 msg) {
        return 31;
    }

    @On
    int m32(M32 msg) {
        return 32;
    }

    @On
    int m33(M33 msg) {
        return 33;
    }

    @On
    int m34(M34 msg) {
        return 34;
    }

    @On
    int m35(M35 msg) {
        return 35;
    }

    @On
    int m36(M36 msg) {
        return 36;
    }

    @On
    int m37(M37 msg) {
        return 37;
    }

    @On
    int m38(M38 msg) {
        return 38;
    }

    @On
    int m39(M39 msg) {
        return 39;
    }

    @On
    int m40(M40 msg) {
        return 40;
    }

    @On
    int m41(M41 msg) {
        return 41;
    }

    @On
    int m42(M42 msg) {
        return 42;
    }

    @On
    int m43(M43 msg) {
        return 43;
    }

    @On
    int m44(M44 msg) {
        return 44;
    }

    @On
    int m45(M45 msg) {
        return 45;
    }

    @On
    int m46(M46 msg) {
        return 46;
    }

    @On
    int m47(M47 msg) {
        return 47;
    }

    @On
    int m48(M48 msg) {
        return 48;
    }

    @On
    int m49(M49 msg) {
        return 49;
    }

    @On
    int m50(M50 msg) {
        return 50;
    }

    @On
    int m51(M51 msg) {
        return 51;
    }

    @On
    int m52(M52 msg) {
        return 52;
    }

    @On
    int m53(M53 msg) {
        return 53;
    }

    @On
    int m54(M54 msg) {
        return 54;
    }

    @On
    int m55(M55 msg) {
        return 55;
    }

    @On
    int m56(M56 msg) {
        return 56;
    }

    @On
    int m57(M57 msg) {
        return 57;
    }

    @On
    int m58(M58 msg) {
        return 58;
    }

    @On
    int m59(M59 msg) {
        return 59;
    }

    @On
    int m60(M60 msg) {
        return 60;
    }

    @On
    int m61(M61 msg) {
        return 61;
    }

    @On
    int m62(M62 msg) {
        return 62;
    }

    @On
    int m63(M63 msg) {
        return 63;
    }

    @On
    int m64(M64 msg) {
        return 64;
    }

    @On
    int m65(M65 msg) {
        return 65;
    }

    @On
    int m66(M66 msg) {
        return 66;
    }

    @On
    int m67(M67 msg) {
        return 67;
    }

    @On
    int m68(M68 msg) {
        return 68;
    }

    @On
    int m69(M69 msg) {
        return 69;
    }

    @On
    int m70(M70 msg) {
        return 70;
    }

    @On
    int m71(M71 msg) {
        return 71;
    }

    @On
    int m72(M72 msg) {
        return 72;
    }

    @On
    int m73(M73 msg) {
        return 73;
    }

    @On
    int m74(M74 msg) {
        return 74;
    }

    @On
    int m75(M75 msg) {
        return 75;
    }

    @On
    int m76(M76 msg) {
        return 76;
    }

    @On
    int m77(M77 msg) {
        return 77;
    }

    @On
    int m78(M78 msg) {
        return 78;
    }

    @On
    int m79(M79 msg) {
        return 79;
    }

    @On
    int m80(M80 msg) {
        return 80;
    }

    @On
    int m81(M81 msg) {
        return 81;
    }

    @On
    int m82(M82 msg) {
        return 82;
    }

    @On
    int m83(M83 msg) {
        return 83;
    }

    @On
    int m84(M84 msg) {
        return 84;
    }

    @On
    int m85(M85 msg) {
        return 85;
    }

    @On
    int m86(M86 msg) {
        return 86;
    }

    @On
    int m87(M87 msg) {
        return 87;
    }

    @On
    int m88(M88 msg) {
        return 88;
    }

    @On
    int m89(M89 msg) {
        return 89;
    }

    @On
    int m90(M90 msg) {
        return 90;
    }

    @On
    int m91(M91 msg) {
        return 91;
    }

    @On
    int m92(M92 msg) {
        return 92;
    }

    @On
    int m93(M93 msg) {
        return 93;
    }

    @On
    int m94(M94 msg) {
        return 94;
    }

    @On
    int m95(M95 msg) {
        return 95;
    }

    @On
    int m96(M96 msg) {
        return 96;
    }

    @On
    int m97(M97 msg) {
        return 97;
    }

    @On
    int m98(M98 msg) {
        return 98;
    }

    @On
    int m99(M99 msg) {
        return 99;
    }

    @On
    int m100(M100 msg) {
        return 100;
    }

    @On
    int m101(M101 msg) {
        return 101;
    }

    @On
    int m102(M102 msg) {
        return 102;
    }

    @On
    int m103(M103 msg) {
        return 103;
    }

    @On
    int m104(M104 msg) {
        return 104;
    }

    @On
    int m105(M105 msg) {
        return 105;
    }

    @On
    int m106(M106 msg) {
        return 106;
    }

    @On
    int m107(M107 msg) {
        return 107;
    }

    @On
    int m108(M108 msg) {
        return 108;
    }

    @On
    int m109(M109 msg) {
        return 109;
    }

    @On
    int m110(M110 msg) {
        return 110;
    }

    @On
    int m111(M111 msg) {
        return 111;
    }

    @On
    int m112(M112 msg) {
        return 112;
    }

    @On
    int m113(M113 msg) {
        return 113;
    }

    @On
    int m114(M114 msg) {
        return 114;
    }

    @On
    int m115(M115 msg) {
        return 115;
    }

    @On
    int m116(M116 msg) {
        return 116;
    }

    @On
    int m117(M117 msg) {
        return 117;
    }

    @On
    int m118(M118 msg) {
        return 118;
    }

    @On
    int m119(M119 msg) {
        return 119;
    }

    @On
    int m120(M120 msg) {
        return 120;
    }

    @On
    int m121(M121 msg) {
        return 121;
    }

    @On
    int m122(M122 msg) {
        return 122;
    }

    @On
    int m123(M123 msg) {
        return 123;
    }

    @On
    int m124(M124 msg) {
        return 124;
    }

    @On
    int m125(M125 msg) {
        return 125;
    }

    @On
    int m126(M126 msg) {
        return 126;
    }

    @On
    int m127(M127 msg) {
        return 127;
    }

    @On
    int m128(M128 msg) {
        return 128;
    }

    @On
    int m129(M129 msg) {
        return 129;
    }

    @On
    int m130(M130 msg) {
        return 130;
    }

    @On
    int m131(M131 msg) {
        return 131;
    }

    @On
    int m132(M132 msg) {
        return 132;
    }

    @On
    int m133(M133 msg) {
        return 133;
    }

    @On
    int m134(M134 msg) {
        return 134;
    }

    @On
    int m135(M135 msg) {
        return 135;
    }

    @On
    int m136(M136 msg) {
        return 136;
    }

    @On
    int m137(M137 msg) {
        return 137;
    }

    @On
    int m138(M138 msg) {
        return 138;
    }

    @On
    int m139(M139 msg) {
        return 139;
    }

    @On
    int m140(M140 msg) {
        return 140;
    }

    @On
    int m141(M141 msg) {
        return 141;
    }

    @On
    int m142(M142 msg) {
        return 142;
    }

    @On
    int m143(M143 msg) {
        return 143;
    }

    @On
    int m144(M144 msg) {
        return 144;
    }

    @On
    int m145(M145 msg) {
        return 145;
    }

    @On
    int m146(M146 msg) {
        return 146;
    }

    @On
    int m147(M147 msg) {
        return 147;
    }

    @On
    int m148(M148 msg) {
        return 148;
    }

    @On
    int m149(M149 msg) {
        return 149;
    }

    @On
    int m150(M150 msg) {
        return 150;
    }

    @On
    int m151(M151 msg) {
        return 151;
    }

    @On
    int m152(M152 msg) {
        return 152;
    }

    @On
    int m153(M153 msg) {
        return 153;
    }

    @On
    int m154(M154 msg) {
        return 154;
    }

    @On
    int m155(M155 msg) {
        return 155;
    }

    @On
    int m156(M156 msg) {
        return 156;
    }

    @On
    int m157(M157 msg) {
        return 157;
    }

    @On
    int m158(M158 msg) {
        return 158;
    }

    @On
    int m159(M159 msg) {
        return 159;
    }

    @On
    int m160(M160 msg) {
        return 160;
    }

    @On
    int m161(M161 msg) {
        return 161;
    }

    @On
    int m162(M162 msg) {
        return 162;
    }

    @On
    int m163(M163 msg) {
        return 163;
    }

    @On
    int m164(M164 msg) {
        return 164;
    }

    @On
    int m165(M165 msg) {
        return 165;
    }

    @On
    int m166(M166 msg) {
        return 166;
    }

    @On
    int m167(M167 msg) {
        return 167;
    }

    @On
    int m168(M168 msg) {
        return 168;
    }

    @On
    int m169(M169 msg) {
        return 169;
    }

    @On
    int m170(M170 msg) {
        return 170;
    }

    @On
    int m171(M171 msg) {
        return 171;
    }

    @On
    int m172(M172 msg) {
        return 172;
    }

    @On
    int m173(M173 msg) {
        return 173;
    }

    @On
    int m174(M174 msg) {
        return 174;
    }

    @On
    int m175(M175 msg) {
        return 175;
    }

    @On
    int m176(M176 msg) {
        return 176;
    }

    @On
    int m177(M177 msg) {
        return 177;
    }

    @On
    int m178(M178 msg) {
        return 178;
    }

    @On
    int m179(M179 msg) {
        return 179;
    }

    @On
    int m180(M180 msg) {
        return 180;
    }

    @On
    int m181(M181 msg) {
        return 181;
    }

    @On
    int m182(M182 msg) {
        return 182;
    }

    @On
    int m183(M183 msg) {
        return 183;
    }

    @On
    int m184(M184 msg) {
        return 184;
    }

    @On
    int m185(M185 msg) {
        return 185;
    }

    @On
    int m186(M186 msg) {
        return 186;
    }

    @On
    int m187(M187 msg) {
        return 187;
    }

    @On
    int m188(M188 msg) {
        return 188;
    }

    @On
    int m189(M189 msg) {
        return 189;
    }

    @On
    int m190(M190 msg) {
        return 190;
    }

    @On
    int m191(M191 msg) {
        return 191;
    }

    @On
    int m192(M192 msg) {
        return 192;
    }

    @On
    int m193(M193 msg) {
        return 193;
    }

    @On
    int m194(M194 msg) {
        return 194;
    }

    @On
    int m195(M195 msg) {
        return 195;
    }

    @On
    int m196(M196 msg) {
        return 196;
    }

    @On
    int m197(M197 msg) {
        return 197;
    }

    @On
    int m198(M198 msg) {
        return 198;
    }

    @On
    int m199(M199 msg) {
        return 199;
    }
}
