package app.pathfinder.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and prints, beside JMH's own figures, each one's median as a multiple of its baseline from the same
 * run. Started by {@code mvn -B verify -Pbench -Dbench=RecordBenchmark}, with {@code -Dbench.only=kind=SKILL,PROFILE} of some values of a
 * parameter only.
 */
public final class Benchmarks {
    private static final String WAY = "way";
    private static final String BASELINE = "jdbc";

    private Benchmarks() {}

    /**
     * Arguments: a regular expression of the benchmarks to run, and if wanted {@code name=value,value} for each parameter of
     * which not all values are to be run.
     */
    public static void main(String... arguments) throws RunnerException {
        var options = new OptionsBuilder().include(arguments.length == 0 ? ".*" : arguments[0]);
        Stream.of(arguments)
                .skip(1)
                .map(argument -> argument.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .forEach(parameter -> options.param(parameter[0], parameter[1].split(",")));
        var results = new Runner(options.shouldFailOnError(true)
                        .jvmArgsAppend(
                                "-Xmx2g",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dguice_custom_class_loading=CHILD",
                                "-Dlogback.configurationFile="
                                        + System.getProperty("bench.logback", "logback-test.xml"))
                        .build())
                .run();
        ratios(results);
    }

    private static void ratios(Collection<RunResult> results) {
        Map<String, Map<String, Double>> medians = new TreeMap<>();
        for (var result : results) {
            var parameters = result.getParams();
            if (parameters.getParamsKeys().contains(WAY)) {
                var others = new StringBuilder(shortName(parameters.getBenchmark()));
                parameters.getParamsKeys().stream()
                        .filter(key -> !key.equals(WAY))
                        .forEach(key -> others.append(' ').append(parameters.getParam(key)));
                medians.computeIfAbsent(others.toString(), key -> new TreeMap<>())
                        .put(
                                parameters.getParam(WAY),
                                result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        }
        medians.forEach(Benchmarks::print);
    }

    private static void print(String name, Map<String, Double> ways) {
        var baseline = ways.getOrDefault(BASELINE, Double.NaN);
        ways.forEach((way, median) -> {
            if (!way.equals(BASELINE)) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.1f | %.1f | %.2f |%n",
                        name,
                        way,
                        baseline,
                        median,
                        median / baseline);
            }
        });
    }

    private static String shortName(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
}
