import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes what users of khabar can call as a jar: public and protected members of the exported
 * packages, without code. japicmp compares later builds with it.
 */
final class ApiJar {
  private static final int API = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  /** Arguments: the folder of classes, and the jar. */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      for (String folder : exported(classes)) {
        for (Path file : classFiles(classes.resolve(folder))) {
          Optional<byte[]> stub = isOpen(file) ? stub(Files.readAllBytes(file)) : Optional.empty();
          if (stub.isPresent()) {
            ZipEntry entry = new ZipEntry(folder + "/" + file.getFileName());
            entry.setTime(0); // the same API, the same bytes
            jar.putNextEntry(entry);
            jar.write(stub.get());
          }
        }
      }
    }
  }

  private static Set<String> exported(Path classes) throws IOException {
    try (var in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return Stream.concat(
              ModuleDescriptor.read(in).exports().stream().map(ModuleDescriptor.Exports::source),
              Stream.of("org.khabar.spark")) // on the class path only
          .map(name -> name.replace('.', '/'))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Set<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .collect(toCollection(TreeSet::new));
    }
  }

  /** Whether all types that it lies in are public. */
  private static boolean isOpen(Path file) throws IOException {
    String name = file.getFileName().toString();
    for (int end = name.indexOf('$'); end > 0; end = name.indexOf('$', end + 1)) {
      byte[] outer = Files.readAllBytes(file.resolveSibling(name.substring(0, end) + ".class"));
      if ((new ClassReader(outer).getAccess() & Opcodes.ACC_PUBLIC) == 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> stub(byte[] type) {
    ClassReader reader = new ClassReader(type);
    if ((reader.getAccess() & Opcodes.ACC_PUBLIC) == 0) {
      return Optional.empty();
    }
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            return (access & API) == 0
                ? null
                : super.visitField(access, name, descriptor, signature, value);
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return (access & API) == 0 || (access & Opcodes.ACC_SYNTHETIC) != 0
                ? null
                : super.visitMethod(access, name, descriptor, signature, exceptions);
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return Optional.of(writer.toByteArray());
  }
}
