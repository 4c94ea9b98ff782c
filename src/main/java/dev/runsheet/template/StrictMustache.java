package dev.runsheet.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Mustache that knows no missing names and escapes as its output needs. */
final class StrictMustache extends DefaultMustacheFactory {
    private final Function<String, Optional<String>> source;
    private final Function<String, String> escape;

    StrictMustache(Function<String, Optional<String>> source, Function<String, String> escape) {
        this.source = source;
        this.escape = escape;
        setObjectHandler(new Handler());
    }

    @Override
    public Reader getReader(String name) {
        return new StringReader(
                source.apply(name).orElseThrow(() -> new MustacheException("no template named \"" + name + "\"")));
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(escape.apply(value));
        } catch (IOException e) {
            throw new MustacheException("cannot write a value", e);
        }
    }

    private static final class Handler extends ReflectionObjectHandler {
        @Override
        public Binding createBinding(String name, TemplateContext context, Code code) {
            return new GuardedBinding(this, name, context, code) {
                @Override
                protected synchronized Wrapper getWrapper(String name, List<Object> scopes) {
                    Wrapper wrapper = super.getWrapper(name, scopes);
                    if (wrapper instanceof MissingWrapper) {
                        throw new MustacheException("no value named \"" + name + "\"", context);
                    }
                    return wrapper;
                }
            };
        }
    }
}
