package app.pathfinder.desktop.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is readable on every ground that it may stand on, by the tokens of both themes. */
class TokenContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+):\\s*(#\\w{6}|rgba\\([^)]*\\));");

    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-overlay",
            "-color-bg-subtle",
            "-color-bg-inset",
            "-pf-ground",
            "-pf-sidebar",
            "-pf-card");
    private static final List<String> PLAIN_TEXTS =
            List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-pf-selected-fg");
    private static final List<String> MEANINGS = List.of("accent", "success", "warning", "danger");
    private static final List<String> TINTS = List.of("-pf-hover", "-pf-selected");
    private static final List<String> EMPHASES = List.of(
            "-color-accent-emphasis",
            "-color-success-emphasis",
            "-color-warning-emphasis",
            "-color-danger-emphasis",
            "-color-neutral-emphasis",
            "-color-neutral-emphasis-plus");
    private static final List<String> GRAPHIC_COLOURS = List.of(
            "-pf-focus",
            "-color-chart-1",
            "-color-chart-2",
            "-color-chart-3",
            "-color-chart-4",
            "-color-chart-5",
            "-color-chart-6",
            "-color-chart-7",
            "-color-chart-8");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextStandsOutFromEveryGround(String theme) throws IOException {
        var faint = new Faint(tokens(theme));
        for (var ground : GROUNDS) {
            texts().forEach(text -> faint.look(TEXT, text, ground));
            for (var tint : TINTS) {
                texts().forEach(text -> faint.look(TEXT, text, tint, ground));
            }
            for (var meaning : MEANINGS) {
                var tint = "-color-" + meaning + "-subtle";
                faint.look(TEXT, "-color-" + meaning + "-fg", tint, ground);
                PLAIN_TEXTS.forEach(text -> faint.look(TEXT, text, tint, ground));
            }
        }
        EMPHASES.forEach(ground -> faint.look(TEXT, "-color-fg-emphasis", ground));
        assertThat(faint.pairs).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyLineOfAChartStandsOutFromItsCard(String theme) throws IOException {
        var faint = new Faint(tokens(theme));
        GRAPHIC_COLOURS.forEach(colour -> faint.look(GRAPHICS, colour, "-pf-card"));
        assertThat(faint.pairs).isEmpty();
    }

    @Test
    void aFaintPairIsSeen() {
        var faint = new Faint(Map.of("-text", Colour.of("#777777"), "-ground", Colour.of("#ffffff")));
        faint.look(TEXT, "-text", "-ground");
        assertThat(faint.pairs).containsExactly("-text on -ground: 4.48");
    }

    private static List<String> texts() {
        var texts = new ArrayList<>(PLAIN_TEXTS);
        MEANINGS.forEach(meaning -> texts.add("-color-" + meaning + "-fg"));
        return texts;
    }

    private static Map<String, Colour> tokens(String theme) throws IOException {
        var sheet = Files.readString(Path.of("css", "tokens-" + theme + ".css"));
        var tokens = new TreeMap<String, Colour>();
        TOKEN.matcher(sheet).results().forEach(found -> tokens.put(found.group(1), Colour.of(found.group(2))));
        return tokens;
    }

    /** The pairs that do not reach a contrast. */
    private static final class Faint {
        private final Map<String, Colour> tokens;
        private final List<String> pairs = new ArrayList<>();

        Faint(Map<String, Colour> tokens) {
            this.tokens = tokens;
        }

        /** The grounds lie one on the other, the uppermost first. */
        void look(double least, String text, String... grounds) {
            var ground = colour(grounds[grounds.length - 1]);
            for (int layer = grounds.length - 2; layer >= 0; layer--) {
                ground = colour(grounds[layer]).over(ground);
            }
            var contrast = colour(text).contrastTo(ground);
            if (contrast < least) {
                pairs.add("%s on %s: %.2f".formatted(text, String.join(" on ", grounds), contrast));
            }
        }

        private Colour colour(String token) {
            return Objects.requireNonNull(tokens.get(token), token);
        }
    }
}
