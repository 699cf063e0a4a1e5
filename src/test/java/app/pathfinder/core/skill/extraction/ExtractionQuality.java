package app.pathfinder.core.skill.extraction;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well an extractor does on labelled texts, counted as skills per text. Labels that the catalogue does not have can
 * be found by no extractor; they count against the recall over all labels only.
 *
 * @param right skills found that are labelled
 * @param wrong skills found that are not
 * @param missed labelled skills of the catalogue that were not found
 * @param unknown labels that the catalogue does not have
 */
record ExtractionQuality(int right, int wrong, int missed, int unknown) {

    static ExtractionQuality measure(
            Function<String, Set<UUID>> search, ShippedCatalogue catalogue, Collection<LabelledText> texts) {
        return texts.stream()
                .map(text -> of(search.apply(text.text()), catalogue, text.skills()))
                .reduce(new ExtractionQuality(0, 0, 0, 0), ExtractionQuality::plus);
    }

    private static ExtractionQuality of(Set<UUID> found, ShippedCatalogue catalogue, Collection<String> labels) {
        var labelled =
                labels.stream().flatMap(label -> catalogue.find(label).stream()).collect(Collectors.toSet());
        var right = new HashSet<UUID>(found);
        right.retainAll(labelled);
        var unknown =
                labels.stream().filter(label -> catalogue.find(label).isEmpty()).count();
        return new ExtractionQuality(
                right.size(), found.size() - right.size(), labelled.size() - right.size(), (int) unknown);
    }

    private ExtractionQuality plus(ExtractionQuality other) {
        return new ExtractionQuality(
                right + other.right, wrong + other.wrong, missed + other.missed, unknown + other.unknown);
    }

    double precision() {
        return (double) right / (right + wrong);
    }

    double recall() {
        return (double) right / (right + missed);
    }

    double recallOfAll() {
        return (double) right / (right + missed + unknown);
    }

    private static double f1(double precision, double recall) {
        return 2 * precision * recall / (precision + recall);
    }

    /** One row of the table in docs/skills.md. */
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %d | %d | %d | %d |",
                name,
                precision(),
                recall(),
                f1(precision(), recall()),
                recallOfAll(),
                f1(precision(), recallOfAll()),
                right,
                wrong,
                missed,
                unknown);
    }
}
