package dev.runsheet.phrase.blank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.phrase.Vocabularies;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blanks that are not in the words of a text: in what looks like a tag, at the end of a link. */
class BlanksTest {
    private static final Blanks BLANKS = new Blanks(Vocabularies.all());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Ask <name> first, then <crew lead> ¦ <name> <crew lead>",
                "Ask `<name>` first, then <lead> ¦ <lead>",
                "Ask \\<name> first ¦ ''",
                "<name> ¦ <name>",
                "Tie<br>it ¦ ''",
                "Ask [name] first ¦ ''",
            })
    void whatMarkdownTakesForTags(String inline, String expected) {
        assertEquals(
                expected,
                BLANKS.inTags(inline).stream().map(blank -> blank.text()).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "'#', true",
        "TBD, true",
        "#tbd-the-dashboard, true",
        "https://, true",
        "https://..., true",
        "URL, true",
        "Link, true",
        "'', false",
        "#rope, false",
        "##, false",
        "https://quay.example, false",
        "link.md, false",
        "the-tbd, false",
    })
    void linksThatLeadToNothingYet(String destination, boolean open) {
        assertEquals(open, BLANKS.isOpenLink(destination));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "curl -f https://{quay-host}.example.net/{lamp-house}/lit ¦ {quay-host} {lamp-house}",
                "lampctl light --id {lamp_id} ¦ {lamp_id}",
                "cp lamp.{on,off} {1..5} /srv ¦ ~~",
                "curl -w %{http_code} ${QUAY} @{upstream} ¦ ~~",
                "awk '{print}' lamps; awk {print} lamps ¦ ~~",
                "lampctl get -o jsonpath={.lit} -f {{.State}} ¦ ~~",
            })
    void namesInBracesAmongCommands(String code, String expected) {
        assertEquals(
                expected,
                BLANKS.inCode("bash", code).stream()
                        .map(blank -> blank.value().text())
                        .collect(Collectors.joining(" ")));
    }
}
