package dev.runsheet.template;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a template can name: the values of the record it is given, and of the records in there, told in words.
 *
 * @param record the type it is given
 */
record TemplateContext(Class<?> record) {

    /** A value: its name and what it is. */
    record Value(String name, String kind) {}

    /** The values of the record itself, in the order in which they are declared, then what it tells besides. */
    List<Value> values() {
        return values(record);
    }

    static List<Value> values(Class<?> type) {
        List<Value> values = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            values.add(new Value(component.getName(), kind(component.getName(), component.getGenericType())));
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isValue(method) && !names.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method ->
                        values.add(new Value(method.getName(), kind(method.getName(), method.getGenericReturnType()))));
        return values;
    }

    private static boolean isValue(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && !Set.of("toString", "hashCode").contains(method.getName());
    }

    /** The records that can be reached from the record, each once, itself left out. */
    List<Class<?>> others() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        reach(record, seen);
        seen.remove(record);
        return List.copyOf(seen);
    }

    private static void reach(Class<?> type, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        Stream.concat(
                        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(TemplateContext::isValue)
                                .map(Method::getGenericReturnType))
                .forEach(one -> element(one).ifPresent(inner -> reach(inner, seen)));
    }

    private static Optional<Class<?>> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            return element(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> found ? Optional.of(found) : Optional.empty();
    }

    private static String kind(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = kind(name, generic.getActualTypeArguments()[0]);
            return generic.getRawType().equals(Optional.class) ? inner + ", or nothing" : "list of " + inner;
        }
        if (type.equals(String.class)) {
            return name.endsWith("Html") ? "HTML" : "text";
        }
        if (type.equals(boolean.class)) {
            return "yes or no";
        }
        if (type.equals(int.class) || type.equals(long.class) || type.equals(Integer.class)) {
            return "number";
        }
        return type instanceof Class<?> found && found.isRecord() ? "`" + title(found) + "`" : "text";
    }

    /** How the tables call a record: {@code Outline.Line}. */
    static String title(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
