package dev.runsheet.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    @Test
    void membersKeepTheirOrderAndAbsentOnesAreLeftOut() {
        Json json = Json.object()
                .put("rule", "TH01")
                .put("line", 12)
                .put("open", true)
                .put("help", Optional.empty())
                .put("note", Optional.of("n"))
                .put("lines", Json.array(List.of(Json.of(1), Json.of(new BigDecimal("0.10")), new Json.Null())))
                .put("none", Json.object().build())
                .put("names", Json.strings(List.of()))
                .build();
        assertEquals(
                "{\"rule\":\"TH01\",\"line\":12,\"open\":true,\"note\":\"n\",\"lines\":[1,0.10,null],\"none\":{},\"names\":[]}",
                json.compact());
        assertEquals("""
                {
                  "rule": "TH01",
                  "line": 12,
                  "open": true,
                  "note": "n",
                  "lines": [
                    1,
                    0.10,
                    null
                  ],
                  "none": {},
                  "names": []
                }
                """, json.pretty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\\/",
                "\0\1\b\f\n\r\t\u001f\u007f\u0085",
                "\u2028\u2029",
                "🚀 ✅ é",
                "\ud83d",
                "\ude80",
                "\ud83d\ud83d\ude80\ude80x",
                "</script>"
            })
    void stringsAreReadBackAsTheyWere(String text) {
        String written = Json.of(text).compact();
        assertEquals(text, JACKSON.readTree(written).asString());
        assertEquals(written, new String(written.getBytes(UTF_8), UTF_8), "UTF-8 cannot hold it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.10", "99.95", "1E+3", "1E-7", "123456789012345678901234567890.5"})
    void numbersKeepEveryDigit(String number) {
        assertEquals(number, Json.of(new BigDecimal(number)).compact());
        JsonNode read = JACKSON.reader()
                .with(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(number);
        assertEquals(0, new BigDecimal(number).compareTo(read.decimalValue()));
    }

    @Test
    void anotherParserReadsWhatIsWrittenEitherWay() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Json json = any(random, 4);
            assertEquals(JACKSON.readTree(json.compact()), JACKSON.readTree(json.pretty()));
        }
    }

    @Test
    void anObjectDoesNotChangeAfterItWasBuilt() {
        Json.Builder builder = Json.object().put("a", 1);
        Json first = builder.build();
        builder.put("b", 2);
        assertEquals("{\"a\":1}", first.compact());
        Map<String, Json> members = ((Json.Obj) first).members();
        assertThrows(UnsupportedOperationException.class, members::clear);
    }

    private static Json any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> Json.of(random.nextLong());
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> new Json.Null();
            case 3 -> Json.of("\n\"" + random.nextInt());
            case 4 ->
                Json.array(random.ints(random.nextInt(4))
                        .mapToObj(i -> any(random, depth - 1))
                        .toList());
            default -> {
                Json.Builder builder = Json.object();
                random.ints(random.nextInt(4)).forEach(i -> builder.put("k" + i, any(random, depth - 1)));
                yield builder.build();
            }
        };
    }
}
