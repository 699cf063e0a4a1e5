package app.pathfinder.core.portability.resume.pdf;

import app.pathfinder.core.portability.resume.Links;
import app.pathfinder.core.portability.resume.Resume;
import app.pathfinder.core.portability.resume.ResumeContact;
import app.pathfinder.core.portability.resume.ResumeEntry;
import app.pathfinder.core.portability.resume.ResumeHighlight;
import app.pathfinder.core.portability.resume.ResumeParagraph;
import app.pathfinder.core.portability.resume.ResumeSkillGroup;
import app.pathfinder.core.portability.resume.ResumeWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sets a résumé in rows, one below the other, as if on one endless page. For one thread. */
final class Setting {
    private static final float AFTER_HEAD = 18;
    private static final float BETWEEN_SECTIONS = 17;
    private static final float AFTER_HEADING = 7;
    private static final float BETWEEN_ENTRIES = 11;
    private static final float BETWEEN_PARAGRAPHS = 4;
    private static final float BETWEEN_ITEMS = 2.5f;
    private static final float BULLET_WIDTH = 11;
    private static final float RULE_GAP = 10;
    private static final String BULLET = "•";

    private final Sheet sheet;
    private final ResumeWords words;
    private final LineBreaker breaker;
    private final Tag document = Tag.document();
    private final List<Row> rows = new ArrayList<>();

    Setting(Sheet sheet, ResumeWords words, PdfFonts fonts, Locale language) {
        this.sheet = sheet;
        this.words = words;
        this.breaker = new LineBreaker(fonts, language);
    }

    List<Row> rows(Resume resume) throws IOException {
        head(resume);
        if (!resume.summary().isEmpty()) {
            var section = section(words.summary());
            paragraphs(resume.summary(), List.of(), section, sheet.left(), sheet.width(), AFTER_HEADING);
        }
        skills(resume.skills());
        if (!resume.achievements().isEmpty()) {
            var section = section(words.achievements());
            paragraphs(List.of(), resume.achievements(), section, sheet.left(), sheet.width(), AFTER_HEADING);
        }
        for (var each : resume.sections()) {
            var section = section(words.heading(each.type()));
            var before = AFTER_HEADING;
            for (var entry : each.entries()) {
                entry(entry, section, before);
                before = BETWEEN_ENTRIES;
            }
        }
        return rows;
    }

    private void head(Resume resume) throws IOException {
        wide(List.of(new Run(resume.name(), Style.NAME, document.child("H1"))), Style.NAME, 0);
        if (!resume.headline().isEmpty()) {
            wide(List.of(new Run(resume.headline(), Style.HEADLINE, document.child("P"))), Style.HEADLINE, 3);
        }
        var contact = contact(resume.contact(), document.child("P"));
        if (!contact.isEmpty()) {
            wide(contact, Style.CONTACT, 6);
        }
    }

    private void wide(List<Run> runs, Style style, float before) throws IOException {
        add(lines(runs, style, sheet.left(), sheet.width()), before, true);
    }

    private static List<Run> contact(ResumeContact contact, Tag tag) {
        var runs = new ArrayList<Run>();
        for (var part : contact.parts()) {
            if (!runs.isEmpty()) {
                runs.add(new Run("   ·   ", Style.CONTACT, tag));
            }
            runs.add(new Run(part.text(), Style.CONTACT, tag, part.link().orElse(null)));
        }
        return runs;
    }

    /** Begins a section; its heading never stands alone at the foot of a page. */
    private Tag section(String title) throws IOException {
        var section = document.child("Sect");
        var heading = new Run(title.toUpperCase(words.locale()), Style.HEADING, section.child("H2"));
        var lines = lines(List.of(heading), Style.HEADING, sheet.left(), sheet.width() * 0.8f);
        var last = lines.getLast().texts().getLast();
        lines.set(lines.size() - 1, lines.getLast().ruledFrom(last.x() + last.width() + RULE_GAP));
        add(lines, rows.size() < 4 ? AFTER_HEAD : BETWEEN_SECTIONS, true);
        return section;
    }

    private void skills(List<ResumeSkillGroup> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        var list = section(words.skills()).child("L");
        var before = AFTER_HEADING;
        for (var group : groups) {
            var item = list.child("LI");
            var category = group.category().isEmpty() ? words.otherSkills() : group.category();
            var side = lines(
                    List.of(new Run(category, Style.SIDE, item.child("Lbl"))),
                    Style.SIDE,
                    sheet.left(),
                    sheet.sideWidth());
            var main = lines(
                    List.of(new Run(group.names(), Style.BODY, item.child("LBody"))),
                    Style.SIDE,
                    sheet.mainLeft(),
                    sheet.mainWidth());
            add(besides(side, main), before, false);
            before = BETWEEN_ITEMS;
        }
    }

    /** All of the side comes before the rest, so that who copies the text gets each in one piece. */
    private static List<Row> besides(List<Row> side, List<Row> main) {
        var both = new ArrayList<>(main);
        var left = new ArrayList<Placed>();
        var down = 0f;
        for (int line = 0; line < side.size(); line++) {
            if (line == both.size()) {
                both.add(new Row(List.of(), side.get(line).height()));
            }
            for (var placed : side.get(line).texts()) {
                left.add(placed.lower(down));
            }
            down += both.get(line).height();
        }
        both.set(0, both.getFirst().beside(left));
        return both;
    }

    private void entry(ResumeEntry entry, Tag section, float before) throws IOException {
        var part = section.child("Sect");
        var title = lines(
                List.of(new Run(entry.title(), Style.ENTRY, part.child("H3"))),
                Style.ENTRY,
                sheet.mainLeft(),
                sheet.mainWidth());
        var period = lines(
                List.of(new Run(words.period(entry), Style.SIDE, part.child("P"))),
                Style.SIDE,
                sheet.left(),
                sheet.sideWidth());
        var hasText = !entry.text().isEmpty() || !entry.highlights().isEmpty();
        var where = where(entry, part.child("P"));
        add(besides(period, title), before, hasText || !where.isEmpty());
        if (!where.isEmpty()) {
            add(lines(where, Style.WHERE, sheet.mainLeft(), sheet.mainWidth()), 0, hasText);
        }
        paragraphs(entry.text(), entry.highlights(), part, sheet.mainLeft(), sheet.mainWidth(), BETWEEN_PARAGRAPHS);
    }

    private List<Run> where(ResumeEntry entry, Tag tag) {
        var runs = new ArrayList<Run>();
        var where = words.where(entry);
        if (!where.isEmpty()) {
            runs.add(new Run(where, Style.WHERE, tag));
        }
        Links.web(entry.url()).ifPresent(link -> {
            if (!runs.isEmpty()) {
                runs.add(new Run("  ·  ", Style.WHERE, tag));
            }
            runs.add(new Run(Links.shown(link.toString()), Style.LINK, tag, link));
        });
        return runs;
    }

    private void paragraphs(
            List<ResumeParagraph> paragraphs,
            List<ResumeHighlight> highlights,
            Tag part,
            float left,
            float width,
            float before)
            throws IOException {
        var space = before;
        @Nullable Tag list = null;
        for (var paragraph : paragraphs) {
            if (paragraph.isItem()) {
                list = list == null ? part.child("L") : list;
                item(paragraph.text(), null, list, left, width, space);
                space = BETWEEN_ITEMS;
            } else {
                list = null;
                var run = new Run(paragraph.text(), Style.BODY, part.child("P"));
                addParagraph(lines(List.of(run), Style.BODY, left, width), space);
                space = BETWEEN_PARAGRAPHS;
            }
        }
        list = list == null ? part.child("L") : list;
        for (var highlight : highlights) {
            item(highlight.text(), highlight.url(), list, left, width, space);
            space = BETWEEN_ITEMS;
        }
    }

    private void item(String text, @Nullable String url, Tag list, float left, float width, float before)
            throws IOException {
        var item = list.child("LI");
        var body = item.child("LBody");
        var runs = new ArrayList<>(List.of(new Run(text, Style.BODY, body)));
        Links.web(url).ifPresent(link -> {
            runs.add(new Run("  ", Style.BODY, body));
            runs.add(new Run(Links.shown(link.toString()), Style.LINK, body, link));
        });
        var lines = lines(runs, Style.BODY, left + BULLET_WIDTH, width - BULLET_WIDTH);
        var bullet = lines(List.of(new Run(BULLET, Style.BODY, item.child("Lbl"))), Style.BODY, left, width);
        lines.set(0, lines.getFirst().beside(bullet.getFirst().texts()));
        addParagraph(lines, before);
    }

    private List<Row> lines(List<Run> runs, Style style, float left, float width) throws IOException {
        var lines = new ArrayList<Row>();
        for (var line : breaker.lines(runs, left, width)) {
            lines.add(new Row(line, style.leading()));
        }
        if (lines.isEmpty()) {
            lines.add(new Row(List.of(), style.leading()));
        }
        return lines;
    }

    /** No page begins or ends with a single line of a longer paragraph. */
    private void addParagraph(List<Row> lines, float before) {
        for (int line = 0; line < lines.size(); line++) {
            var isKept = lines.size() > 1 && (line == 0 || line == lines.size() - 2);
            var row = line == 0 ? lines.get(line).before(before) : lines.get(line);
            rows.add(isKept ? row.keptWithNext() : row);
        }
    }

    private void add(List<Row> lines, float before, boolean keepsWithNext) {
        for (int line = 0; line < lines.size(); line++) {
            var row = line == 0 ? lines.get(line).before(before) : lines.get(line);
            rows.add(keepsWithNext || line < lines.size() - 1 ? row.keptWithNext() : row);
        }
    }
}
