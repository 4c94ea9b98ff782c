package dev.runsheet.yaml;

import dev.runsheet.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes a tree as YAML that people like to read: texts of several lines as literal blocks, short lists on one line, no
 * quotes where none are needed – and double quotes with escapes for whatever would not survive otherwise.
 */
final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setMultiLineFlow(false)
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .build();

    /** Lists of short values; rows are lists in a list. */
    private static final Set<String> ON_ONE_LINE = Set.of("owners", "choices", "percents", "columns", "cells");

    private static final int LONGEST_LINE = 100;

    /** What other readers, above all those of YAML 1.1, take for something else than a text. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|=|<<|[-+.0-9][-+.0-9_:a-foxtz]*( [-+.0-9:tz ]*)?");

    private final StringBuilder out = new StringBuilder();
    private final Emitter emitter = new Emitter(SETTINGS, new StreamDataWriter() {
        @Override
        public void write(String text) {
            out.append(text);
        }

        @Override
        public void write(String text, int offset, int length) {
            out.append(text, offset, offset + length);
        }
    });

    /** The text of {@code tree}, one document, ended by a line end. */
    String write(Json tree) {
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        value(tree, false);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return EscapedByHand.finish(out.toString());
    }

    private void value(Json value, boolean flow) {
        if (value instanceof Json.Obj object) {
            FlowStyle style = object.members().isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
            emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
            object.members().forEach((name, member) -> {
                scalar(name, true, ScalarStyle.PLAIN);
                value(member, ON_ONE_LINE.contains(name) && isShort(member));
            });
            emitter.emit(new MappingEndEvent());
        } else if (value instanceof Json.Arr array) {
            FlowStyle style = flow || array.elements().isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
            array.elements().forEach(element -> value(element, isShort(element)));
            emitter.emit(new SequenceEndEvent());
        } else if (value instanceof Json.Str text) {
            text(text.value(), flow);
        } else if (value instanceof Json.Num number) {
            scalar(number.value().toString(), true, ScalarStyle.PLAIN);
        } else if (value instanceof Json.Bool bool) {
            scalar(Boolean.toString(bool.value()), true, ScalarStyle.PLAIN);
        } else {
            scalar("null", true, ScalarStyle.PLAIN);
        }
    }

    private void text(String text, boolean flow) {
        if (!flow && isLiteral(text)) {
            scalar(text, false, ScalarStyle.LITERAL);
        } else if (text.codePoints().allMatch(c -> c >= ' ' && !isOdd(c))) {
            boolean plain = Scalars.type(text) == Node.Type.TEXT
                    && !AMBIGUOUS.matcher(text).matches();
            scalar(text, plain, ScalarStyle.PLAIN);
        } else {
            scalar(EscapedByHand.prepare(text), false, ScalarStyle.DOUBLE_QUOTED);
        }
    }

    private void scalar(String text, boolean plain, ScalarStyle style) {
        emitter.emit(new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(plain, true), text, style));
    }

    /** Whether a literal block gives back every character: no line ends in a space, nothing is odd, tabs included. */
    private static boolean isLiteral(String text) {
        return text.indexOf('\n') >= 0
                && !text.startsWith("\n")
                && !text.startsWith(" ")
                && !text.isBlank()
                && !text.contains(" \n")
                && !text.endsWith(" ")
                && text.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && !isOdd(c)));
    }

    /** Characters that YAML readers may change, refuse, or take for a line end. */
    private static boolean isOdd(int c) {
        return (c >= 0x7f && c < 0xa0)
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || c == 0xfffe
                || c == 0xffff
                || (c >= 0xd800 && c < 0xe000);
    }

    private static boolean isShort(Json value) {
        if (!(value instanceof Json.Arr array)) {
            return false;
        }
        int length = 0;
        for (Json element : array.elements()) {
            if (element instanceof Json.Str text) {
                if (text.value().indexOf('\n') >= 0) {
                    return false;
                }
                length += text.value().length() + 4;
            } else if (element instanceof Json.Num) {
                length += 8;
            } else {
                return false;
            }
        }
        return length <= LONGEST_LINE;
    }
}
