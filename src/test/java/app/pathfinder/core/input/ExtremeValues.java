package app.pathfinder.core.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Numbers and days at and far beyond every limit. */
final class ExtremeValues {
    static final List<Integer> WHOLE = List.of(
            Integer.MIN_VALUE,
            -2,
            -1,
            0,
            1,
            2,
            4,
            5,
            6,
            9,
            10,
            99,
            100,
            101,
            1_000,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE);

    static final List<BigDecimal> DECIMAL = decimals();

    static final List<LocalDate> DAYS = List.of(
            LocalDate.MIN,
            LocalDate.of(-4_713, 11, 23),
            LocalDate.of(-1, 1, 1),
            LocalDate.of(0, 2, 29),
            LocalDate.of(1, 1, 1),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1900, 2, 28),
            LocalDate.of(1969, 12, 31),
            LocalDate.of(2000, 2, 29),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2038, 1, 20),
            LocalDate.of(2199, 12, 31),
            LocalDate.of(2200, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(10_000, 1, 1),
            LocalDate.of(5_874_898, 1, 1),
            LocalDate.MAX);

    private ExtremeValues() {}

    private static List<BigDecimal> decimals() {
        var written = Stream.of(
                        "0",
                        "-0",
                        "0.0000",
                        "0E+400",
                        "0E-400",
                        "1",
                        "1.0",
                        "1.000",
                        "1E+1",
                        "1e400",
                        "-1e400",
                        "1e-400",
                        "0.1",
                        "0.05",
                        "0.001",
                        "0.0005",
                        "0.0001",
                        "0.00005",
                        "1.001",
                        "99.9",
                        "99.95",
                        "100",
                        "99.90000000000000000000",
                        "-0.1",
                        "-1",
                        "99999999999999",
                        "99999999999999.9999",
                        "-99999999999999.9999",
                        "99999999999999.99995",
                        "100000000000000",
                        "12345678901234.5678",
                        "0.12345678901234567890123456789")
                .map(BigDecimal::new);
        var scaled = Stream.of(
                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE),
                new BigDecimal(BigInteger.ZERO, Integer.MAX_VALUE),
                BigDecimal.valueOf(Double.MAX_VALUE),
                BigDecimal.valueOf(Double.MIN_VALUE));
        return Stream.concat(written, scaled).toList();
    }

    static Predicate<Object> wholeBetween(int least, int most) {
        return value -> (Integer) value >= least && (Integer) value <= most;
    }

    static Predicate<Object> decimalBetween(String least, String most, int scale) {
        return value -> ((BigDecimal) value).compareTo(new BigDecimal(least)) >= 0
                && ((BigDecimal) value).compareTo(new BigDecimal(most)) <= 0
                && ((BigDecimal) value).stripTrailingZeros().scale() <= scale;
    }

    static Predicate<Object> dayFrom(LocalDate first) {
        return value -> !((LocalDate) value).isBefore(first) && ((LocalDate) value).getYear() <= 2199;
    }
}
