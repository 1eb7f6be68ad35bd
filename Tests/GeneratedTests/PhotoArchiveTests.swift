import HTTPTypes
import PhotoArchive
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("REST with XML")
struct PhotoArchiveTests {
    @Test("members of the body, with attributes, names, namespaces and formats of their own")
    func body() async throws {
        let mock = photoArchive(.xml("<CreateAlbumOutput/>", status: 201))
        _ = try await mock.client.createAlbum(
            title: "Sea & <sun>", owner: Person(name: "Ada", type: "\"User\""), kind: .family, started: newYear,
            remembered: newYear, seen: newYear, cover: [1, 2], rating: 4.5, tags: ["b": "2", "a": "1"],
            keywords: ["sea", "sun"], rows: [[1, 2], []], people: [.sitter: [Person(name: "Bo")]],
            notes: ["light": Person(name: "Cy")], gaps: [1, nil])
        let request = try mock.request()
        #expect(request.method == "POST")
        #expect(request.path == "/albums")
        #expect(request.header("Content-Type") == "application/xml")
        let xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        #expect(
            request.bodyText == """
                <NewAlbum xmlns="https://photos.example.com/2026/" kind="family"><Title>Sea &amp; &lt;sun&gt;</Title>\
                <owner \(xsi) xsi:type="&quot;User&quot;"><Name>Ada</Name></owner>\
                <started>2026-01-01T00:00:00Z</started><remembered>1767225600</remembered>\
                <seen>Thu, 01 Jan 2026 00:00:00 GMT</seen><cover>AQI=</cover><rating>4.5</rating>\
                <TagSet><entry><Tag>a</Tag><Value>1</Value></entry><entry><Tag>b</Tag><Value>2</Value></entry></TagSet>\
                <keyword>sea</keyword><keyword>sun</keyword>\
                <rows><row><member>1</member><member>2</member></row><row></row></rows>\
                <people xmlns:p="https://people.example.com/?a=1&amp;b=2"><entry><key>sitter</key>\
                <value><member \(xsi)><Name>Bo</Name></member></value></entry></people>\
                <note><about>light</about><by \(xsi)><Name>Cy</Name></by></note>\
                <gaps><member>1</member><member \(xsi) xsi:nil="true"/></gaps><token>\(testingToken)</token></NewAlbum>
                """)
    }

    /// What `Album` is in the answers of these tests.
    private static let album = """
        <Title>Sea &amp; sun</Title><owner xsi:type="User"><Name>Ada</Name></owner>\
        <started>2026-01-01T01:00:00.000+01:00</started><cover>AQI=</cover><rating>NaN</rating>\
        <TagSet><entry><Tag>a</Tag><Value>1</Value></entry></TagSet><keyword>sea</keyword>\
        <rows><row><member>1</member></row></rows>\
        <people><entry><key>sitter</key><value><member><Name>Bo</Name></member></value></entry></people>\
        <note><about>light</about><by><Name>Cy</Name></by></note><gaps><member>1</member><member xsi:nil="true"/></gaps>\
        <keyword>sun</keyword><album><Title>Inner</Title></album><news>of a later version</news>
        """

    @Test("a structure as the whole answer, beside headers")
    func payload() async throws {
        let mock = photoArchive(
            .xml(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Album xmlns="https://photos.example.com/2026/" kind="family" v:version="3">\(Self.album)</Album>
                """, headers: [.eTag: "\"1\""]))
        let output = try await mock.client.describeAlbum(album: "sea")
        #expect(try mock.request().path == "/albums/sea")
        #expect(try mock.request().body.isEmpty)
        #expect(try mock.request().header("Content-Type") == nil)
        #expect(output.etag == "\"1\"")
        let album = try #require(output.album)
        #expect(album.title == "Sea & sun")
        #expect(album.kind == .family)
        #expect(album.version == 3)
        #expect(album.owner?.name == "Ada")
        #expect(album.owner?.type == "User")
        #expect(album.started == newYear)
        #expect(album.cover == [1, 2])
        #expect(album.rating?.isNaN == true)
        #expect(album.isPublic == false)
        #expect(album.tags == ["a": "1"])
        #expect(album.keywords == ["sea", "sun"])
        #expect(album.rows == [[1]])
        #expect(album.people?[.sitter]?.first?.name == "Bo")
        #expect(album.notes?["light"]?.name == "Cy")
        #expect(album.gaps == [1, nil])
        #expect(album.inner?.first?.title == "Inner")
        #expect(album.inner?.first?.version == 0)
        let empty = photoArchive(MockResponse())
        #expect(try await empty.client.describeAlbum(album: "sea").album == nil)
    }

    @Test("members of the answer's body, whatever its outermost element is called")
    func answer() async throws {
        let mock = photoArchive(.xml("<Created><album>\(Self.album)</album></Created>", status: 201))
        let output = try await mock.client.createAlbum(title: "t")
        #expect(output.album?.title == "Sea & sun")
        #expect(output.location == nil)
    }

    @Test("pages of a list that stands among the members")
    func pages() async throws {
        let mock = photoArchive(
            .xml(
                "<R><Photo><Key>a</Key><Size>1</Size></Photo><Photo><Key>b</Key></Photo><NextMarker>b</NextMarker></R>"),
            .xml("<R><Photo><Key>c</Key></Photo></R>"))
        var keys: [String] = []
        for try await photo in mock.client.listPhotosItems(ListPhotosInput(album: "sea")) { keys.append(photo.key) }
        #expect(keys == ["a", "b", "c"])
        #expect(mock.transport.requests.map(\.path) == ["/albums/sea/photos", "/albums/sea/photos"])
        #expect(mock.transport.requests.map(\.query) == [[], ["marker=b"]])
    }

    @Test("bytes and text as the whole body")
    func rawPayloads() async throws {
        let photo = photoArchive(MockResponse(body: HTTPBody([0xFF, 0xD8])), MockResponse())
        #expect(try await photo.client.getPhoto(key: "2026/a b.jpg").image == [0xFF, 0xD8])
        try await photo.client.putPhoto(key: "x", image: [1])
        #expect(photo.transport.requests[0].path == "/photos/2026/a%20b.jpg")
        #expect(photo.transport.requests[1].body == [1])
        #expect(photo.transport.requests[1].header("Content-Type") == "image/jpeg")
        let caption = photoArchive(MockResponse(body: HTTPBody("before")))
        #expect(try await caption.client.putCaption(key: "x", caption: "<after>").previous == "before")
        #expect(try caption.request().bodyText == "<after>")
        #expect(try caption.request().header("Content-Type") == "text/plain")
    }

    @Test("a structure as the whole body has its own name and namespace, and none sends nothing")
    func structurePayload() async throws {
        let mock = photoArchive(.xml("<CurrentSharing><with><word>all</word></with></CurrentSharing>"), MockResponse())
        let output = try await mock.client.setSharing(album: "sea", sharing: Sharing(with: ["friends"], link: false))
        #expect(
            mock.transport.requests[0].bodyText
                == "<SharingRules xmlns=\"https://sharing.example.com/\"><with><word>friends</word></with><link>false</link></SharingRules>"
        )
        #expect(output.sharing?.with == ["all"])
        _ = try await mock.client.setSharing(album: "sea")
        #expect(mock.transport.requests[1].body.isEmpty)
        #expect(mock.transport.requests[1].header("Content-Type") == nil)
    }

    @Test("a union, which nests, with flattened lists and prefixes; an unknown member is kept by name")
    func unions() async throws {
        let mock = photoArchive(
            .xml("<O><Filter><any><x:Not><All/></x:Not></any><any><size from='1'/></any></Filter></O>"),
            .xml("<O><Filter><Newer>1</Newer></Filter></O>"))
        let filter = Filter.any([.keyword("sea"), .not(.all), .size(ByteRange(from: 1, to: 2))])
        let output = try await mock.client.setFilter(album: "sea", filter: filter)
        #expect(
            mock.transport.requests[0].bodyText == """
                <Filter xmlns="https://photos.example.com/2026/"><any><Keyword>sea</Keyword></any>\
                <any><f:Not xmlns:f="https://filters.example.com/"><All></All></f:Not></any>\
                <any><size from="1" to="2"></size></any></Filter>
                """)
        guard case .any(let filters)? = output.filter, filters.count == 2, case .not(.all) = filters[0],
            case .size(let range) = filters[1]
        else { throw UnexpectedCase() }
        #expect(range.from == 1)
        #expect(range.to == nil)
        guard case .unknown("Newer")? = try await mock.client.setFilter(album: "sea").filter else {
            throw UnexpectedCase()
        }
    }

    @Test("an error has its code, message, request id and members, wrapped or not")
    func errors() async throws {
        let members = "<Code>AlbumExists</Code><Message>there</Message><existing><Title>Sea</Title></existing>"
        for body in [
            "<ErrorResponse><Error><Type>Sender</Type>\(members)</Error><RequestId>id</RequestId></ErrorResponse>",
            "<Error>\(members)<RequestId>id</RequestId></Error>",
        ] {
            let reason = try #require(HTTPField.Name("X-Reason"))
            let mock = photoArchive(.xml(body, status: 409, headers: [reason: "7"]))
            do {
                _ = try await mock.client.createAlbum(title: "t")
                Issue.record("no error for \(body)")
            } catch PhotoArchiveError.albumExists(let error) {
                #expect(error.message == "there")
                #expect(error.existing?.title == "Sea")
                #expect(error.codeValue == 7)
                #expect(error.details.requestID == "id")
                #expect(error.code == "AlbumExists")
            }
        }
    }

    @Test("an error that the model does not name keeps its body, whatever that is")
    func unmodeledErrors() async throws {
        for (body, code) in [
            ("<Error><Code>Weird</Code></Error>", "Weird"), ("<html><body>gateway", "UnknownError"),
            ("", "UnknownError"),
        ] {
            let mock = photoArchive(MockResponse(status: 403, body: HTTPBody(body)))
            do {
                _ = try await mock.client.createAlbum(title: "t")
                Issue.record("no error for \(body)")
            } catch PhotoArchiveError.unmodeled(let error) {
                #expect(error.code == code)
                #expect(error.details.body == Array(body.utf8))
            }
        }
    }

    @Test("a throttling error of the model may be tried again")
    func throttling() async throws {
        let mock = photoArchive(.xml("<Error><Code>SlowDown</Code></Error>", status: 503))
        let error = try #require(
            await #expect(throws: PhotoArchiveError.self) { try await mock.client.deleteAlbum(album: "sea") })
        guard case .slowDown = error else { throw UnexpectedCase() }
        #expect(error.retryable)
        #expect(error.details.isThrottling)
    }

    @Test("an answer that makes no sense is an error with its place")
    func malformed() async throws {
        for (body, description) in [
            ("<R><Photo><Key>a</Key><Size>x</Size></Photo></R>", "the number at Photo.Size is no valid 64-bit integer"),
            ("<R><Photo></R>", "malformed XML at Photo"), ("<!DOCTYPE R><R/>", "malformed XML: a document type"),
        ] {
            let mock = photoArchive(.xml(body))
            do {
                _ = try await mock.client.listPhotos(album: "sea")
                Issue.record("no error for \(body)")
            } catch ClientError.deserialization(let error, _) {
                #expect(error.description.hasPrefix(description), "\(error)")
            }
        }
    }
}
