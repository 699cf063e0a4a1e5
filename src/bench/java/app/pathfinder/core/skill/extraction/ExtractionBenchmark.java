package app.pathfinder.core.skill.extraction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Extraction from one description, with the shipped catalogue and with one as large as ESCO, against one regular
 * expression of all terms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class ExtractionBenchmark {
    /** As many skills as the shipped catalogue has, or as many as ESCO. */
    @Param({"715", "14000"})
    public int skills;

    @Param({"jdbc", "extractor"})
    public String way;

    private List<LabelledText> texts;
    private SkillExtractor extractor;
    private PlainSearch search;
    private int number;

    @Setup(Level.Trial)
    public void build() {
        texts = LabelledText.all();
        var terms = terms();
        var start = System.nanoTime();
        extractor = SkillExtractor.of(terms);
        System.out.printf("# built in %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        search = new PlainSearch(terms);
    }

    /** The shipped skills, and phrases made of their words until there are enough. */
    private List<SkillTerms> terms() {
        var terms = new ArrayList<>(new ShippedCatalogue().terms());
        var words = terms.stream()
                .flatMap(skill -> List.of(skill.name().split(" ")).stream())
                .distinct()
                .toList();
        var random = new Random(1);
        while (terms.size() < skills) {
            terms.add(new SkillTerms(
                    UUID.nameUUIDFromBytes(Integer.toString(terms.size()).getBytes(StandardCharsets.UTF_8)),
                    phrase(words, random),
                    List.of(
                            phrase(words, random),
                            phrase(words, random),
                            phrase(words, random),
                            phrase(words, random))));
        }
        return terms;
    }

    private static String phrase(List<String> words, Random random) {
        var phrase = new StringBuilder(words.get(random.nextInt(words.size())));
        for (var i = 1 + random.nextInt(4); i > 0; i--) {
            phrase.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return phrase.toString();
    }

    @Benchmark
    public Object description() {
        var text = texts.get(number++ % texts.size()).text();
        return way.equals("jdbc") ? search.find(text) : extractor.extract(text);
    }
}
