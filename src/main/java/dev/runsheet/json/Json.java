package dev.runsheet.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON value, ready to be written.
 *
 * <pre>{@code
 * Json finding = Json.object()
 *         .put("rule", "TH01")
 *         .put("line", 12)
 *         .put("help", Optional.empty())           // left out
 *         .put("fixes", Json.array(fixes.map(this::json)))
 *         .build();
 * finding.compact();   // {"rule":"TH01","line":12,"fixes":[]}
 * }</pre>
 *
 * <p>Members keep the order in which they were put, so equal values are written as equal bytes.
 */
public sealed interface Json {

    /** A string; any characters, also such as UTF-8 cannot hold. */
    record Str(String value) implements Json {}

    /** A number, exact; written with as many digits as it has. */
    record Num(BigDecimal value) implements Json {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /** {@code null}. */
    record Null() implements Json {}

    /** An array. */
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /** An object, its members in the order they were put. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** The string {@code value}. */
    static Json of(String value) {
        return new Str(value);
    }

    /** The number {@code value}. */
    static Json of(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    /** The number {@code value}, digit for digit. */
    static Json of(BigDecimal value) {
        return new Num(value);
    }

    /** {@code true} or {@code false}. */
    static Json of(boolean value) {
        return new Bool(value);
    }

    /** An array of {@code elements}. */
    static Json array(Stream<? extends Json> elements) {
        return new Arr(elements.map(Json.class::cast).toList());
    }

    /** An array of {@code elements}. */
    static Json array(Collection<? extends Json> elements) {
        return array(elements.stream());
    }

    /** An array of strings. */
    static Json strings(Collection<String> values) {
        return array(values.stream().map(Json::of));
    }

    /** An object to put members into. */
    static Builder object() {
        return new Builder();
    }

    /** On one line, without a line end. */
    default String compact() {
        return new JsonWriter(false).write(this);
    }

    /** One member or element a line, indented by two spaces, ended by a line end. */
    default String pretty() {
        return new JsonWriter(true).write(this) + "\n";
    }

    /** Collects the members of an object. A name that is put again keeps its place and gets the new value. */
    final class Builder {
        private final Map<String, Json> members = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a value of any kind. */
        public Builder put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        /** Adds a string. */
        public Builder put(String name, String value) {
            return put(name, Json.of(value));
        }

        /** Adds a number. */
        public Builder put(String name, long value) {
            return put(name, Json.of(value));
        }

        /** Adds {@code true} or {@code false}. */
        public Builder put(String name, boolean value) {
            return put(name, Json.of(value));
        }

        /** Adds a string if there is one. */
        public Builder put(String name, Optional<String> value) {
            value.ifPresent(present -> put(name, present));
            return this;
        }

        /** The object as it is now. */
        public Json build() {
            return new Obj(members);
        }
    }
}
