import ContactCenter
import HTTPTypes
import ServiceRuntime
import ServiceTesting
import Testing

@Suite("REST with JSON, from an AWS model")
struct ContactCenterTests {
    @Test("the contact association: path, body, token and answer")
    func association() async throws {
        let mock = contactCenter(.json(#"{"ContinuedFromContactId": "c"}"#))
        let output = try await mock.client.createPersistentContactAssociation(
            instanceID: "i-1", initialContactID: "d/e", rehydrationType: .entirePastSession, sourceContactID: "a")
        let request = try mock.request()
        #expect(request.method == "POST")
        #expect(request.head.path == "/contact/persistent-contact-association/i-1/d%2Fe")
        #expect(
            request.bodyText
                == #"{"RehydrationType":"ENTIRE_PAST_SESSION","SourceContactId":"a","ClientToken":"\#(testingToken)"}"#)
        #expect(request.origin == "https://contact-center.us-east-1.amazonaws.com")
        #expect(request.header("Authorization")?.contains("/us-east-1/contact-center/aws4_request") == true)
        #expect(output.continuedFromContactID == "c")
    }

    @Test(
        "each of its errors, and one that the model does not know",
        arguments: [
            "InvalidRequestException", "InvalidParameterException", "ResourceNotFoundException",
            "AccessDeniedException",
            "ThrottlingException", "InternalServiceException", "LimitExceededException", "SomethingElse",
        ])
    func errors(code: String) async throws {
        let mock = contactCenter(
            .json(#"{"Message": "m"}"#, status: 400, headers: [.init("x-amzn-ErrorType")!: code + ":http://x/"]))
        let error = try #require(
            await #expect(throws: ContactCenterError.self) {
                try await mock.client.createPersistentContactAssociation(
                    instanceID: "i", initialContactID: "d", rehydrationType: .fromSegment, sourceContactID: "a")
            })
        let name =
            switch error {
            case .accessDeniedException: "AccessDeniedException"
            case .internalServiceException: "InternalServiceException"
            case .invalidParameterException: "InvalidParameterException"
            case .invalidRequestException: "InvalidRequestException"
            case .limitExceededException: "LimitExceededException"
            case .resourceNotFoundException: "ResourceNotFoundException"
            case .throttlingException: "ThrottlingException"
            case .unmodeled(let error): error.code
            }
        #expect(name == code)
        #expect(error.message == "m")
    }

    @Test("a body-bound structure with maps of structures that nest, sensitive members among them")
    func startChat() async throws {
        let mock = contactCenter(.json(#"{"ContactId": "c", "ParticipantToken": "hush"}"#))
        let input = StartChatContactRequest(
            instanceID: "i", contactFlowID: "f", participantDetails: ParticipantDetails(displayName: "Ada"),
            attributes: ["pin": "hush"], initialMessage: ChatMessage(contentType: "text/plain", content: "hush"),
            segmentAttributes: ["o": SegmentAttributeValue(valueMap: ["n": SegmentAttributeValue(valueInteger: 7)])],
            customerSecret: "hush", clientToken: "t")
        let output = try await mock.client.startChatContact(input)
        let request = try mock.request()
        #expect(request.method == "PUT")
        #expect(request.origin == "https://chat.contact-center.us-east-1.amazonaws.com")
        #expect(
            try request.bodyDocument == [
                "InstanceId": "i", "ContactFlowId": "f", "Attributes": ["pin": "hush"],
                "ParticipantDetails": ["DisplayName": "Ada"],
                "InitialMessage": ["ContentType": "text/plain", "Content": "hush"],
                "SegmentAttributes": ["o": ["ValueMap": ["n": ["ValueInteger": 7]]]], "CustomerSecret": "hush",
                "ClientToken": "t",
            ])
        #expect(!"\(input)".contains("hush"))
        #expect(!String(reflecting: input).contains("hush"))
        #expect(output.participantToken == "hush")
        #expect(!"\(output)".contains("hush"))
        #expect("\(output)".contains(#"contactID: "c""#))
    }

    @Test("a contact in full: union, timestamps, sparse values, blob, document, maps by enumeration")
    func describe() async throws {
        let mock = contactCenter(
            .json(
                #"""
                {"Contact": {"Id": "c", "Channel": "CHAT", "State": "NEW_STATE", \#
                "Outcome": {"Scores": {"a": 0.5}}, "QueueInfo": {"Id": "q", "Limits": {"VOICE": 3, "FAX": 1}}, \#
                "CustomerEndpoint": {"Type": "VOIP", "Address": "hush"}, "Transfers": [{"From": "a", \#
                "Notes": [["n"], []]}], "QualityScore": 0.25, "BytesExchanged": 5000000000, \#
                "Extension": {"x": [1]}, "InitiationTimestamp": 1767225600, \#
                "LastUpdateTimestamp": "2026-01-01T00:00:00Z", "ScheduledTimestamp": "Thu, \#
                01 Jan 2026 00:00:00 GMT", "Fingerprint": "AQID"}}
                """#
            ))
        let output = try await mock.client.describeContact(instanceID: "i", contactID: "c")
        #expect(try mock.request().head.path == "/contacts/i/c")
        let contact = try #require(output.contact)
        #expect(contact.state == ContactState(rawValue: "NEW_STATE"))
        guard case .scores(["a": 0.5])? = contact.outcome else { throw UnexpectedCase() }
        #expect(contact.queueInfo?.limits == [.voice: 3, Channel(rawValue: "FAX"): 1])
        #expect(contact.transfers?.first?.to == "")
        #expect(contact.transfers?.first?.notes == [["n"], []])
        #expect(contact.bytesExchanged == 5_000_000_000)
        #expect(contact.extension == ["x": [1]])
        #expect(contact.initiationTimestamp == newYear)
        #expect(contact.lastUpdateTimestamp == newYear)
        #expect(contact.scheduledTimestamp == newYear)
        #expect(contact.fingerprint == [1, 2, 3])
        #expect(!"\(output)".contains("hush"))
    }

    @Test("lists of enumerations, timestamps and numbers in the query; a map beside them; a JSON header")
    func query() async throws {
        let mock = contactCenter(
            .json("{}"), .json(#"{"Series": [{"Label": "l", "Values": [1.5, null], "Unit": "Seconds"}]}"#))
        _ = try await mock.client.listContacts(
            instanceID: "i", states: [.queued, .onHold], channel: .chat, initiatedAfter: newYear, includeTest: false,
            maxResults: 10)
        #expect(
            mock.transport.requests[0].query == [
                "state=QUEUED", "state=ON_HOLD", "channel=CHAT", "initiatedAfter=2026-01-01T00%3A00%3A00Z",
                "includeTest=false",
                "maxResults=10",
            ])
        let output = try await mock.client.getMetricSeries(
            instanceID: "i", metric: .waitTime, percentiles: [50, 99.5], from: newYear,
            dimensions: ["metric": "lost", "queue": "q"],
            acceptLanguage: "en", options: #"{"a":1}"#)
        let request = mock.transport.requests[1]
        #expect(
            request.query.sorted() == [
                "from=2026-01-01T00%3A00%3A00Z", "metric=wait-time", "p=50", "p=99.5", "queue=q",
            ])
        #expect(request.header("Accept-Language") == "en")
        #expect(request.header("X-Metric-Options") == "eyJhIjoxfQ==")
        #expect(output.series?.first?.values == [1.5, nil])
        #expect(output.series?.first?.unit == .seconds)
    }

    @Test("a blob up with headers of every kind, answered by header and status")
    func putRecording() async throws {
        let mock = contactCenter(MockResponse(status: 201, headers: [.eTag: "e"]))
        let output = try await mock.client.putRecording(
            instanceID: "i", contactID: "c", body: [1, 2], contentType: "audio/wav", recordedAt: newYear,
            channels: [.agent, .customer], metadata: ["a": "1"])
        let request = try mock.request()
        #expect(request.body == [1, 2])
        #expect(request.header("Content-Type") == "audio/wav")
        #expect(request.header("X-Recorded-At") == "Thu, 01 Jan 2026 00:00:00 GMT")
        #expect(request.header("X-Channels") == "agent, customer")
        #expect(request.header("x-recording-meta-a") == "1")
        #expect(output.eTag == "e")
        #expect(output.status == 201)
    }

    @Test("a stream down with headers")
    func getRecording() async throws {
        let mock = contactCenter(
            MockResponse(
                headers: [.contentType: "audio/wav", .contentLength: "2", .init("x-recording-meta-a")!: "1"],
                body: HTTPBody([1, 2])))
        let output = try await mock.client.getRecording(instanceID: "i", contactID: "c", ifModifiedSince: newYear)
        #expect(try mock.request().header("If-Modified-Since") == "Thu, 01 Jan 2026 00:00:00 GMT")
        #expect(output.contentType == "audio/wav")
        #expect(output.length == 2)
        #expect(output.metadata == ["a": "1"])
        #expect(try await output.body.collect(upTo: 10) == [1, 2])
    }

    @Test("no signature, a checksum, a host's label, and a deprecated operation")
    @available(*, deprecated, message: "Uses what is deprecated, to test it.")
    func odds() async throws {
        let health = contactCenter(.json(#"{"Healthy": true}"#))
        #expect(try await health.client.getHealth().healthy == true)
        #expect(try health.request().header("Authorization") == nil)
        let tags = contactCenter(MockResponse(status: 204))
        try await tags.client.tagResource(resourceARN: "arn:a:b/c", tags: ["k": "v"])
        #expect(try tags.request().head.path == "/tags/arn%3Aa%3Ab%2Fc")
        #expect(try tags.request().header("Content-MD5") != nil)
        let untag = contactCenter(MockResponse(status: 204))
        try await untag.client.untagResource(resourceARN: "r", tagKeys: ["a", "b"])
        #expect(try untag.request().head.path == "/tags/r?tagKeys=a&tagKeys=b")
        let event = contactCenter(MockResponse())
        try await event.client.sendAccountEvent(accountID: "123456789012", note: ["a": 1])
        #expect(try event.request().origin == "https://123456789012.events.contact-center.us-east-1.amazonaws.com")
        let update = contactCenter(.json("{}"))
        _ = try await update.client.updateContactAttributes(
            instanceID: "i", initialContactID: "c", attributes: ["a": ""])
        #expect(try update.request().bodyText == #"{"InstanceId":"i","InitialContactId":"c","Attributes":{"a":""}}"#)
    }

    @Test("pages end where the service says that no more follow, though it gives a token")
    func moreResults() async throws {
        let mock = contactCenter(
            .json(#"{"Matches": [{"Line": "1"}], "HasMore": true, "NextToken": "t"}"#),
            .json(#"{"Matches": [{"Line": "2", "Highlights": [[1, 2]]}], "HasMore": false, "NextToken": "u"}"#))
        let input = SearchTranscriptsRequest(
            instanceID: "i", searchCriteria: TranscriptCriteria(not: TranscriptCriteria(phrase: "p", speaker: .agent)))
        var lines: [String] = []
        for try await match in mock.client.searchTranscriptsItems(input) { lines.append(match.line ?? "") }
        #expect(lines == ["1", "2"])
        #expect(
            mock.transport.requests.last?.bodyText
                == #"{"SearchCriteria":{"Not":{"Phrase":"p","Speaker":"AGENT"}},"NextToken":"t"}"#)
    }
}
