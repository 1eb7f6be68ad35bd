package import ServiceModel

/// One page of a reference, before it is written.
package final class ReferencePage: Sendable {
    /// What a page tells of.
    package enum Subject: Sendable {
        case operation(ServiceOperation)
        case shape(ClosureShape)
    }

    /// Where the page is, from the output folder, with `/` and without the form's extension: `connect/create-queue`. No two
    /// pages of a service share one, also where capitals do not count.
    package let path: String
    /// What the page is called: the command, method, cmdlet, class or function.
    package let title: String
    /// The heading that the index lists the page under: `Operations`.
    package let group: String
    package let subject: Subject
    private let makeSummary: @Sendable () -> String

    /// - Parameter summary: Made when it is asked for: not all forms show it.
    package init(
        path: String, title: String, group: String, summary: @autoclosure @escaping @Sendable () -> String,
        subject: Subject
    ) {
        self.path = path
        self.title = title
        self.group = group
        self.subject = subject
        makeSummary = summary
    }

    /// One sentence on the subject, plain text; empty where the model says nothing.
    package var summary: String { makeSummary() }

    /// The operation that the page tells of.
    package var operation: ServiceOperation? {
        if case .operation(let operation) = subject { operation } else { nil }
    }
}
