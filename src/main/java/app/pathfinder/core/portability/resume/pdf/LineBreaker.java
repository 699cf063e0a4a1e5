package app.pathfinder.core.portability.resume.pdf;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Breaks text into lines where its language allows; a word that is wider than a line is broken anywhere. */
final class LineBreaker {
    private final PdfFonts fonts;
    private final Locale language;

    LineBreaker(PdfFonts fonts, Locale language) {
        this.fonts = fonts;
        this.language = language;
    }

    /**
     * The lines of a paragraph.
     *
     * @param x where each line begins
     * @param width how wide a line may be
     */
    List<List<Placed>> lines(List<Run> paragraph, float x, float width) throws IOException {
        var line = new Line(x, width);
        for (var chunk : chunks(paragraph.stream().map(fonts::shown).toList())) {
            line.add(chunk);
        }
        return line.finished();
    }

    /** What no line may end inside of: mostly a word with the blank after it. */
    private List<List<Run>> chunks(List<Run> runs) {
        var text = runs.stream().map(Run::text).collect(Collectors.joining());
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        var chunks = new ArrayList<List<Run>>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            chunks.add(part(runs, from, to));
        }
        return chunks;
    }

    private static List<Run> part(List<Run> runs, int from, int to) {
        var part = new ArrayList<Run>();
        var start = 0;
        for (var run : runs) {
            var end = start + run.text().length();
            if (start < to && end > from) {
                part.add(run.with(run.text().substring(Math.max(from, start) - start, Math.min(to, end) - start)));
            }
            start = end;
        }
        return part;
    }

    /** The line that is being filled, and those that are full. */
    private final class Line {
        private final float left;
        private final float limit;
        private final List<List<Placed>> full = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private float used;

        Line(float left, float limit) {
            this.left = left;
            this.limit = limit;
        }

        void add(List<Run> chunk) throws IOException {
            if (used + width(trimmed(chunk)) > limit && used > 0) {
                end();
            }
            if (width(trimmed(chunk)) > limit) {
                addLetters(chunk);
            } else {
                append(chunk);
            }
        }

        private void addLetters(List<Run> chunk) throws IOException {
            for (var run : chunk) {
                for (var letter :
                        run.text().codePoints().mapToObj(Character::toString).toList()) {
                    var piece = List.of(run.with(letter));
                    if (used + width(piece) > limit) {
                        end();
                    }
                    append(piece);
                }
            }
        }

        private void append(List<Run> chunk) throws IOException {
            for (var run : chunk) {
                var last = runs.isEmpty() ? null : runs.getLast();
                if (last != null
                        && last.tag().equals(run.tag())
                        && last.style().equals(run.style())
                        && (last.link() == null
                                ? run.link() == null
                                : last.link().equals(run.link()))) {
                    runs.set(runs.size() - 1, last.with(last.text() + run.text()));
                } else {
                    runs.add(run);
                }
            }
            used += width(chunk);
        }

        private void end() throws IOException {
            var x = left;
            var placed = new ArrayList<Placed>();
            for (var run : trimmed(runs)) {
                var width = fonts.width(run.text(), run.style());
                placed.add(new Placed(run, x, width));
                x += width;
            }
            full.add(placed);
            runs = new ArrayList<>();
            used = 0;
        }

        List<List<Placed>> finished() throws IOException {
            if (!runs.isEmpty()) {
                end();
            }
            return full;
        }

        private float width(List<Run> of) throws IOException {
            var width = 0f;
            for (var run : of) {
                width += fonts.width(run.text(), run.style());
            }
            return width;
        }

        /** Without the blanks at the end. */
        private static List<Run> trimmed(List<Run> of) {
            var trimmed = new ArrayList<>(of);
            while (!trimmed.isEmpty() && trimmed.getLast().text().isBlank()) {
                trimmed.removeLast();
            }
            if (!trimmed.isEmpty()) {
                var last = trimmed.removeLast();
                trimmed.add(last.with(last.text().stripTrailing()));
            }
            return trimmed;
        }
    }
}
