package app.pathfinder.core.input;

import app.pathfinder.core.record.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of text, as the test knows it from its documentation.
 *
 * @param field gives label and limit
 * @param component of the content record
 * @param required whether an empty text is refused; else it counts as none
 * @param shape what else it must be
 */
record TextField(RecordField field, String component, boolean required, Shape shape) {
    /** What a text must be besides storable and short enough. */
    enum Shape {
        /** Anything, without the blanks around it. */
        FREE,
        /** Anything, blanks at the ends included. */
        EXACT,
        /** An address of the web. */
        LINK,
        /** A tag of BCP 47, kept in canonical form. */
        LANGUAGE
    }

    private static final String LINK_BEGIN = "https://example.org/";

    static TextField required(RecordField field, String component) {
        return new TextField(field, component, true, Shape.FREE);
    }

    static TextField optional(RecordField field, String component) {
        return new TextField(field, component, false, Shape.FREE);
    }

    static TextField shaped(RecordField field, String component, boolean required, Shape shape) {
        return new TextField(field, component, required, shape);
    }

    /** What to try: every naughty text, also as the end of a link where links go, and texts around the limit. */
    List<NaughtyText> texts() {
        var texts = new ArrayList<>(NaughtyTexts.all());
        if (shape == Shape.LINK) {
            NaughtyTexts.all()
                    .forEach(each -> texts.add(new NaughtyText(each.name() + " in a link", LINK_BEGIN + each.text())));
        }
        texts.addAll(atLimit("x"));
        texts.addAll(atLimit(NaughtyTexts.GRINNING));
        return texts;
    }

    private List<NaughtyText> atLimit(String character) {
        var begin = shape == Shape.LINK ? LINK_BEGIN : "";
        var room = field.maxLength() - begin.length();
        var size = character.length() == 1 ? "" : " of four bytes each";
        return List.of(
                new NaughtyText(field.maxLength() + " characters" + size, begin + character.repeat(room)),
                new NaughtyText("one above the limit" + size, begin + character.repeat(room + 1)));
    }

    /** What is read back of a text that is accepted. */
    @Nullable
    String kept(String text) {
        if (shape == Shape.EXACT) {
            return text;
        }
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return required ? "" : null;
        }
        return shape == Shape.LANGUAGE ? Locale.forLanguageTag(stripped).toLanguageTag() : stripped;
    }

    /** The keys of the sentences one of which must refuse a text; empty if it must be accepted. */
    Set<String> refusals(String text) {
        var typed = shape == Shape.EXACT ? text : text.strip();
        if (typed.isEmpty()) {
            return required ? Set.of(field.area() + ".error." + field.key() + "-missing") : Set.of();
        }
        if (!Storable.is(typed)) {
            return Set.of("record.error.unstorable");
        }
        return typed.codePointCount(0, typed.length()) > field.maxLength() ? Set.of("record.error.too-long") : Set.of();
    }

    /** The key of the sentence that may refuse what is storable and short enough; null if nothing may. */
    @Nullable
    String refusalOfShape() {
        return switch (shape) {
            case FREE, EXACT -> null;
            case LINK -> "record.error.url";
            case LANGUAGE -> field.area() + ".error.language-tag";
        };
    }

    @Override
    public String toString() {
        return component;
    }
}
