package app.pathfinder.core.skill.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of any text and of the shipped catalogue. */
class SkillExtractorPropertyTest {
    private static final int TEXTS = 3_000;
    private static final List<String> NOISE = List.of(
            "\uD83D\uDE80",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "İ",
            "ẞ",
            "\u0301",
            "\uFB03",
            "\u00ad",
            "\u200b",
            "\u00a0",
            "\n",
            "\r\n",
            "\n\n- ",
            "\uD83D",
            "\uDE80",
            "\uFFFF",
            "\u0000",
            "中",
            "가",
            "각",
            "ﷺ",
            "Ǆ",
            "ﬁ",
            " / ",
            " & ",
            "+",
            "#",
            ".",
            "-",
            "'",
            "’",
            ", ",
            " and ",
            " using ",
            " no ",
            " the ",
            "ing",
            "s",
            "1");

    private final ShippedCatalogue catalogue = new ShippedCatalogue();
    private final SkillExtractor extractor = SkillExtractor.of(catalogue.terms());
    private final List<String> terms = catalogue.terms().stream()
            .flatMap(skill -> Stream.concat(Stream.of(skill.name()), skill.aliases().stream()))
            .toList();

    private String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i > 0; i--) {
            var piece = random.nextBoolean()
                    ? changed(terms.get(random.nextInt(terms.size())), random)
                    : NOISE.get(random.nextInt(NOISE.size()));
            text.append(piece).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String changed(String term, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> term.toUpperCase(Locale.ROOT);
            case 1 -> term.toLowerCase(Locale.ROOT);
            case 2 -> term.replace(' ', '\u00a0');
            case 3 -> term.replace(' ', '-');
            default -> term;
        };
    }

    private Map<UUID, Set<String>> foldedTerms() {
        var folded = new HashMap<UUID, Set<String>>();
        for (var skill : catalogue.terms()) {
            Stream.concat(Stream.of(skill.name()), skill.aliases().stream())
                    .flatMap(term -> Stream.concat(Stream.of(term), Variants.of(term).stream()))
                    .forEach(term -> folded.computeIfAbsent(skill.skillId(), id -> new HashSet<>())
                            .add(WordLists.folded(term)));
        }
        return folded;
    }

    @Test
    void everySpanLiesInTheTextReadsAsATermOfItsSkillAndOverlapsNoOther() {
        var folded = foldedTerms();
        var found = 0;
        for (var seed = 0; seed < TEXTS; seed++) {
            var text = text(new Random(seed));
            var end = 0;
            for (var finding : extractor.extract(text)) {
                assertThat(finding.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
                assertThat(finding.end())
                        .as("seed %d", seed)
                        .isGreaterThan(finding.start())
                        .isLessThanOrEqualTo(text.length());
                assertThat(folded.get(finding.skillId()))
                        .as("seed %d", seed)
                        .contains(WordLists.folded(text.substring(finding.start(), finding.end())));
                end = finding.end();
                found++;
            }
        }
        assertThat(found).isGreaterThan(TEXTS);
    }

    @Test
    void saysTheSameOfTheSameTextOnAnyThread() {
        var texts =
                IntStream.range(0, 500).mapToObj(seed -> text(new Random(seed))).toList();
        var one = texts.stream().map(extractor::extract).toList();
        var another = SkillExtractor.of(catalogue.terms());
        assertThat(texts.parallelStream().map(another::extract).toList()).isEqualTo(one);
    }

    @Test
    void everyTermOfTheCatalogueIsFoundInAList() {
        assertThat(terms).allSatisfy(term -> {
            var text = "Docker, " + term + ", Docker";
            assertThat(extractor.extract(text)).anySatisfy(finding -> {
                assertThat(finding.skillId()).isEqualTo(catalogue.find(term).orElseThrow());
                assertThat(text.substring(finding.start(), finding.end())).isEqualTo(term);
            });
        });
    }

    @Test
    void foldingMakesNoTwoSkillsOfTheCatalogueOne() {
        var owners = new HashMap<String, UUID>();
        for (var skill : catalogue.terms()) {
            Stream.concat(Stream.of(skill.name()), skill.aliases().stream())
                    .forEach(term -> assertThat(
                                    owners.merge(WordLists.folded(term), skill.skillId(), (first, second) -> first))
                            .as(term)
                            .isEqualTo(skill.skillId()));
        }
        assertThat(catalogue.terms()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(catalogue.rows().stream()
                        .map(row -> row.getField("category"))
                        .distinct())
                .hasSize(20);
    }
}
