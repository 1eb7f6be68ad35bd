import ReferenceGeneration
import Testing

/// One service as an AWS model and as a Smithy model, which say the same.
struct SameServiceTests {
    private static let aws = #"""
        {"version": "2.0",
        "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "shelf", "protocol": "json", "jsonVersion": "1.1",
          "targetPrefix": "Shelf", "serviceFullName": "Amazon Shelf Service", "serviceId": "Shelf",
          "serviceAbbreviation": "Amazon Shelf",
          "signatureVersion": "v4", "uid": "shelf-2020-01-01"},
        "documentation": "<p>Keeps <b>books</b>.</p>",
        "operations": {
          "GetBook": {"name": "GetBook", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "GetBookRequest"}, "output": {"shape": "GetBookResponse"},
            "errors": [{"shape": "Denied"}, {"shape": "NotFound"}],
            "documentation": "<p>Gets a book. See <code>ListBooks</code>.</p> <ul> <li> <p>a</p> </li> </ul>"},
          "ListBooks": {"name": "ListBooks", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "ListBooksRequest"}, "output": {"shape": "ListBooksResponse"},
            "documentation": "<p>Lists books.</p>"}},
        "shapes": {
          "GetBookRequest": {"type": "structure", "required": ["Id"], "members": {
            "Id": {"shape": "BookId", "documentation": "<p>The <i>book's</i> id.</p>"},
            "Kind": {"shape": "Kind", "documentation": "<p>Which kind.</p>"},
            "Parts": {"shape": "Parts", "documentation": "<p>Its <a href=\"http://x.example\">parts</a>.</p>"},
            "DryRun": {"shape": "Flag", "documentation": "<p>Whether nothing is done.</p>"},
            "ClientToken": {"shape": "BookId", "idempotencyToken": true, "documentation": "<p>A token.</p>"}}},
          "GetBookResponse": {"type": "structure", "members": {
            "Book": {"shape": "Book", "documentation": "<p>The book.</p>"}}},
          "ListBooksRequest": {"type": "structure", "members": {
            "Limit": {"shape": "Count", "documentation": "<p>How many.</p>"}}},
          "ListBooksResponse": {"type": "structure", "members": {
            "Books": {"shape": "Books", "documentation": "<p>The books.</p>"}}},
          "Book": {"type": "structure", "documentation": "<p>A book.</p>", "members": {
            "Id": {"shape": "BookId"},
            "Kind": {"shape": "Kind"},
            "Sequel": {"shape": "Book", "documentation": "<p>What follows.</p>"},
            "Printed": {"shape": "Time"},
            "Cover": {"shape": "Image"},
            "Price": {"shape": "Price"},
            "Labels": {"shape": "Labels"}}},
          "Denied": {"type": "structure", "exception": true, "documentation": "<p>No access.</p>",
            "members": {"message": {"shape": "BookId"}}},
          "NotFound": {"type": "structure", "exception": true, "documentation": "<p>No book.</p>",
            "members": {"message": {"shape": "BookId"}}},
          "BookId": {"type": "string"},
          "Kind": {"type": "string", "enum": ["NOVEL", "POEM"]},
          "Parts": {"type": "list", "member": {"shape": "BookId"}},
          "Books": {"type": "list", "member": {"shape": "Book"}},
          "Labels": {"type": "map", "key": {"shape": "BookId"}, "value": {"shape": "Parts"}},
          "Flag": {"type": "boolean", "box": true},
          "Count": {"type": "integer", "box": true},
          "Time": {"type": "timestamp"},
          "Image": {"type": "blob"},
          "Price": {"type": "double", "box": true}}}
        """#

    private static let smithy = #"""
        {"smithy": "2.0", "shapes": {
        "com.amazonaws.shelf#Shelf": {"type": "service", "version": "2020-01-01",
          "operations": [{"target": "com.amazonaws.shelf#GetBook"}, {"target": "com.amazonaws.shelf#ListBooks"}],
          "traits": {"smithy.api#title": "Amazon Shelf Service",
            "smithy.api#documentation": "<p>Keeps <b>books</b>.</p>",
            "aws.api#service": {"sdkId": "Shelf", "endpointPrefix": "shelf", "arnNamespace": "shelf"},
            "aws.auth#sigv4": {"name": "shelf"}, "aws.protocols#awsJson1_1": {}}},
        "com.amazonaws.shelf#GetBook": {"type": "operation",
          "input": {"target": "com.amazonaws.shelf#GetBookRequest"},
          "output": {"target": "com.amazonaws.shelf#GetBookResponse"},
          "errors": [{"target": "com.amazonaws.shelf#Denied"}, {"target": "com.amazonaws.shelf#NotFound"}],
          "traits": {"smithy.api#documentation":
            "<p>Gets a book. See <code>ListBooks</code>.</p>\n         <ul>\n            <li>\n               <p>a</p>\n            </li>\n         </ul>"}},
        "com.amazonaws.shelf#ListBooks": {"type": "operation",
          "input": {"target": "com.amazonaws.shelf#ListBooksRequest"},
          "output": {"target": "com.amazonaws.shelf#ListBooksResponse"},
          "traits": {"smithy.api#documentation": "<p>Lists books.</p>"}},
        "com.amazonaws.shelf#GetBookRequest": {"type": "structure", "traits": {"smithy.api#input": {}}, "members": {
          "Id": {"target": "com.amazonaws.shelf#BookId", "traits": {
            "smithy.api#required": {}, "smithy.api#documentation": "<p>The <i>book's</i> id.</p>"}},
          "Kind": {"target": "com.amazonaws.shelf#Kind", "traits": {
            "smithy.api#documentation": "<p>Which kind.</p>"}},
          "Parts": {"target": "com.amazonaws.shelf#Parts", "traits": {
            "smithy.api#documentation": "<p>Its <a href=\"http://x.example\">parts</a>.</p>"}},
          "DryRun": {"target": "com.amazonaws.shelf#Flag", "traits": {
            "smithy.api#documentation": "<p>Whether nothing is done.</p>"}},
          "ClientToken": {"target": "com.amazonaws.shelf#BookId", "traits": {
            "smithy.api#idempotencyToken": {}, "smithy.api#documentation": "<p>A token.</p>"}}}},
        "com.amazonaws.shelf#GetBookResponse": {"type": "structure", "traits": {"smithy.api#output": {}}, "members": {
          "Book": {"target": "com.amazonaws.shelf#Book", "traits": {"smithy.api#documentation": "<p>The book.</p>"}}}},
        "com.amazonaws.shelf#ListBooksRequest": {"type": "structure", "traits": {"smithy.api#input": {}}, "members": {
          "Limit": {"target": "com.amazonaws.shelf#Count", "traits": {"smithy.api#documentation": "<p>How many.</p>"}}}},
        "com.amazonaws.shelf#ListBooksResponse": {"type": "structure", "traits": {"smithy.api#output": {}}, "members": {
          "Books": {"target": "com.amazonaws.shelf#Books", "traits": {
            "smithy.api#documentation": "<p>The books.</p>"}}}},
        "com.amazonaws.shelf#Book": {"type": "structure", "traits": {"smithy.api#documentation": "<p>A book.</p>"},
          "members": {
            "Id": {"target": "com.amazonaws.shelf#BookId"},
            "Kind": {"target": "com.amazonaws.shelf#Kind"},
            "Sequel": {"target": "com.amazonaws.shelf#Book", "traits": {
              "smithy.api#documentation": "<p>What follows.</p>"}},
            "Printed": {"target": "com.amazonaws.shelf#Time"},
            "Cover": {"target": "com.amazonaws.shelf#Image"},
            "Price": {"target": "com.amazonaws.shelf#Price"},
            "Labels": {"target": "com.amazonaws.shelf#Labels"}}},
        "com.amazonaws.shelf#Denied": {"type": "structure",
          "traits": {"smithy.api#error": "client", "smithy.api#documentation": "<p>No access.</p>"},
          "members": {"message": {"target": "com.amazonaws.shelf#BookId"}}},
        "com.amazonaws.shelf#NotFound": {"type": "structure",
          "traits": {"smithy.api#error": "client", "smithy.api#documentation": "<p>No book.</p>"},
          "members": {"message": {"target": "com.amazonaws.shelf#BookId"}}},
        "com.amazonaws.shelf#BookId": {"type": "string"},
        "com.amazonaws.shelf#Kind": {"type": "enum", "members": {
          "NOVEL": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "NOVEL"}},
          "POEM": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "POEM"}}}},
        "com.amazonaws.shelf#Parts": {"type": "list", "member": {"target": "com.amazonaws.shelf#BookId"}},
        "com.amazonaws.shelf#Books": {"type": "list", "member": {"target": "com.amazonaws.shelf#Book"}},
        "com.amazonaws.shelf#Labels": {"type": "map", "key": {"target": "com.amazonaws.shelf#BookId"},
          "value": {"target": "com.amazonaws.shelf#Parts"}},
        "com.amazonaws.shelf#Flag": {"type": "boolean"},
        "com.amazonaws.shelf#Count": {"type": "integer"},
        "com.amazonaws.shelf#Time": {"type": "timestamp"},
        "com.amazonaws.shelf#Image": {"type": "blob"},
        "com.amazonaws.shelf#Price": {"type": "double"}}}
        """#

    @Test("every page is the same, whatever language the model is written in", arguments: ReferenceFormat.allCases)
    func pages(format: ReferenceFormat) throws {
        for form in format.forms {
            let first = try ReferencePages(SameServiceTests.aws, format, form)
            let second = try ReferencePages(SameServiceTests.smithy, format, form)
            #expect(first.generator.pages.map(\.path) == second.generator.pages.map(\.path))
            #expect(first.generator.pages.count >= 2)
            for (page, other) in zip(first.generator.pages, second.generator.pages) {
                #expect(try lines(first.text(of: page)) == lines(second.text(of: other)), "\(page.path) as \(form)")
            }
            #expect(try lines(first.index()) == lines(second.index()), "the index as \(form)")
        }
    }

    /// A page's lines without those that name the shape that a page is of: the namespace of an AWS model is made up.
    private func lines(_ page: String) -> [Substring] {
        page.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("% Generated") }
    }
}
