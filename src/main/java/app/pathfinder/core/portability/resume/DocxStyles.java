package app.pathfinder.core.portability.resume;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * The styles of a résumé as a Word document, under the names that Word itself gives them, so that who edits the file can
 * change each in one place.
 */
final class DocxStyles {
    static final String NORMAL = "Normal";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String SECTION = "Heading1";
    static final String ENTRY = "Heading2";
    static final String WHERE = "Where";
    static final String ITEM = "ListBullet";

    static final String MUTED = "555866";
    static final String ACCENT = "343C94";

    private static final String TEXT = "1B1C22";
    private static final String LINE = "C3C5D0";
    private static final String FONT = "Calibri";

    private final XWPFStyles styles;
    private final long textWidth;

    private DocxStyles(XWPFStyles styles, long textWidth) {
        this.styles = styles;
        this.textWidth = textWidth;
    }

    /**
     * Adds them to a document.
     *
     * @param textWidth from margin to margin, in twentieths of a point
     */
    static void addTo(XWPFDocument document, Locale language, long textWidth) {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language.toLanguageTag());
        new DocxStyles(styles, textWidth).addAll();
    }

    /** The numbering that puts a bullet before each item; returns its number. */
    static BigInteger bullets(XWPFDocument document) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(284));
        indent.setHanging(BigInteger.valueOf(227));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private void addAll() {
        add(NORMAL, "Normal", 20, TEXT, false, 0, 80);
        add(TITLE, "Title", 52, TEXT, true, 0, 20);
        add(SUBTITLE, "Subtitle", 25, ACCENT, false, 0, 60);
        keep(outlined(underlined(add(SECTION, "heading 1", 21, ACCENT, true, 280, 100)), 0));
        keep(outlined(tabbed(add(ENTRY, "heading 2", 22, TEXT, true, 160, 0)), 1));
        keep(add(WHERE, "Where", 20, MUTED, false, 0, 60));
        add(ITEM, "List Bullet", 20, TEXT, false, 0, 40);
    }

    /** Sizes in half points, spaces in twentieths of a point. */
    private CTStyle add(String id, String name, int size, String color, boolean isBold, int before, int after) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals(NORMAL)) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(NORMAL);
            style.addNewNext().setVal(NORMAL);
        }
        style.addNewQFormat();
        var spacing = paragraph(style).addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        letters(style.addNewRPr(), size, color, isBold);
        styles.addStyle(new XWPFStyle(style, styles));
        return style;
    }

    private static void letters(CTRPr letters, int size, String color, boolean isBold) {
        if (isBold) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(color);
        letters.addNewSz().setVal(BigInteger.valueOf(size));
    }

    private static CTPPrGeneral paragraph(CTStyle style) {
        return style.isSetPPr() ? style.getPPr() : style.addNewPPr();
    }

    private static CTStyle keep(CTStyle style) {
        paragraph(style).addNewKeepNext();
        return style;
    }

    private static CTStyle outlined(CTStyle style, int level) {
        paragraph(style).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        return style;
    }

    private static CTStyle underlined(CTStyle style) {
        var line = paragraph(style).addNewPBdr().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(4));
        line.setSpace(BigInteger.valueOf(2));
        line.setColor(LINE);
        return style;
    }

    /** Dates stand at the right margin. */
    private CTStyle tabbed(CTStyle style) {
        var tab = paragraph(style).addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(textWidth));
        return style;
    }
}
