import ServiceModel
import TemplateEngine

extension GeneratorStages {
    /// Makes something of the program's templates, some replaced by those of a user's folder; `nil` after reporting what is
    /// wrong in the folder or in a template.
    ///
    /// - Parameter folder: The folder with templates that replace embedded ones; `nil` where there is none.
    func withTemplates<Result>(
        overriddenIn folder: String?, console: inout some Console,
        _ use: (TemplateLibrary) throws(TemplateErrors) -> Result
    ) -> Result? {
        var overrides: [TemplateSource] = []
        do throws(FileError) {
            if let folder {
                overrides = try TemplateFolder.read(folder)
                if overrides.isEmpty {
                    let location = SourceLocation(path: folder, line: 1, column: 1)
                    let message = "the folder holds no template; their names end in .mustache"
                    console.report([Diagnostic(.warning, message, at: location)])
                }
            }
        } catch {
            console.report([error.diagnostic])
            return nil
        }
        // Templates are named from the library's root; what the user wrote is found from the working directory.
        let overridden = Set(overrides.map(\.path))
        func place(_ path: String) -> String {
            overridden.contains(path) ? Path.resolve(path, from: folder ?? "") : path
        }
        do throws(TemplateErrors) {
            let library = try TemplateLibrary(embedded: embeddedTemplates(), overrides: overrides)
            for unused in library.unusedOverrides {
                let location = SourceLocation(path: place(unused.path), line: 1, column: 1)
                let message = "replaces no template and is no partial of one; check its name"
                console.report([Diagnostic(.warning, message, at: location)])
            }
            return try use(library)
        } catch {
            for error in error.errors {
                let location = SourceLocation(path: place(error.path), line: error.line, column: error.column)
                console.report([Diagnostic(.error, error.message, at: location)])
            }
            return nil
        }
    }
}
