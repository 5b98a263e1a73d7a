package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.NamedModel;
import java.util.List;

/** Enumerated types and domains. */
final class TypeDeclarations {
  private final PythonNames names;
  private final PythonTypes types;
  private final PythonOptions options;

  TypeDeclarations(PythonNames names, PythonTypes types, PythonOptions options) {
    this.names = names;
    this.types = types;
    this.options = options;
  }

  Declaration enumeration(EnumModel type) {
    String name = names.of(type);
    DeclarationWriter writer = new DeclarationWriter();
    String base =
        options.strEnum()
            ? writer.use(new PythonImport("enum", "StrEnum"))
            : "str, " + writer.use(new PythonImport("enum", "Enum"));
    writer
        .open("class %s(%s):".formatted(name, base))
        .docstring("Enum " + path(type) + ".", type.comment());
    UniqueNames members = UniqueNames.keeping(PythonIdentifier.KEYWORDS);
    if (!type.labels().isEmpty()) {
      writer.blank();
    }
    for (String label : type.labels()) {
      String member = members.claim(PythonIdentifier.member(label));
      writer.line(member + " = " + PythonText.literal(label));
    }
    return writer.close().declaration(PythonModule.ENUMS, List.of(name));
  }

  Declaration domain(DomainModel domain) {
    String name = names.of(domain);
    DeclarationWriter writer = new DeclarationWriter();
    String base = writer.use(types.of(domain.baseType()));
    if (types.isClass(domain)) {
      String newType = writer.use(PythonImport.typing("NewType"));
      writer.line("%s = %s(%s, %s)".formatted(name, newType, PythonText.literal(name), base));
    } else {
      String alias = writer.use(PythonImport.typing("TypeAlias"));
      writer.line("%s: %s = %s".formatted(name, alias, base));
    }
    writer.docstring("Domain " + path(domain) + ".", domain.comment());
    return writer.declaration(PythonModule.DOMAINS, List.of(name));
  }

  private static String path(NamedModel model) {
    return model.schema() + "." + model.name();
  }
}
