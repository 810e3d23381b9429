using DmsDashboard.Access;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace DmsDashboard.Tests.Access;

public sealed class ReturnAddressTests
{
    private static readonly Uri Host = new("https://dms.example.com/sign-in");

    [Theory]
    [InlineData("/")]
    [InlineData("/replications/orders/logs?at=12#line")]
    [InlineData("/activity?who=anna%20b&returnUrl=%2F%2Fevil")]
    [InlineData("/%2f%2fevil.example.com")]
    [InlineData("/?q=https://evil.example.com")]
    public void Of_APageOfTheDashboard_IsKept(string asked) => Assert.Equal(asked, ReturnAddress.Of(asked, ""));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("activity")]
    [InlineData("//evil.example.com")]
    [InlineData("/\\evil.example.com")]
    [InlineData("\\\\evil.example.com")]
    [InlineData("https:evil.example.com")]
    [InlineData("https://evil.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example.com")]
    [InlineData("/\n/evil.example.com")]
    [InlineData(" //evil.example.com")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("/a\\..\\..\\b")]
    [InlineData("/ä")]
    public void Of_AnythingElse_IsTheFirstPage(string? asked) => Assert.Equal("/", ReturnAddress.Of(asked, ""));

    [Theory]
    [InlineData("/dms/logs", "/dms/logs")]
    [InlineData("/dms", "/dms")]
    [InlineData("/dms?q=1", "/dms?q=1")]
    [InlineData("/dmsx", "/dms/")]
    [InlineData("/other", "/dms/")]
    [InlineData("/dms/../x", "/dms/")]
    [InlineData("/dms/a/../../x", "/dms/")]
    [InlineData("/dms/%2E%2e/x", "/dms/")]
    [InlineData("/dms/..%2fx", "/dms/")]
    [InlineData("/dms/%2e.", "/dms/")]
    [InlineData("/dms/logs?with=/a/../b", "/dms/logs?with=/a/../b")]
    [InlineData("/dms/a..b/..c", "/dms/a..b/..c")]
    public void Of_UnderAPath_StaysThere(string asked, string address) => Assert.Equal(address, ReturnAddress.Of(asked, "/dms"));

    [Fact]
    public void Of_AnyText_StaysOnTheHost() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), static asked =>
    {
        var address = ReturnAddress.Of(asked, PathString.Empty);
        return new Uri(Host, address).GetLeftPart(UriPartial.Authority) == "https://dms.example.com";
    }));

    [Fact]
    public void Of_AnyTextUnderAPath_StaysThere() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), static asked =>
    {
        var path = new Uri(Host, ReturnAddress.Of($"/dms/{asked}", "/dms")).AbsolutePath;
        return path == "/dms" || path.StartsWith("/dms/", StringComparison.Ordinal);
    }));

    // Made of what browsers stumble over.
    private static Arbitrary<string> Texts() => Gen.Elements("/", "\\", ".", "..", "%2e", ":", "@", "%2f", "%5c", "\t", "\n", " ", "https", "evil.example.com", "?", "#", "a", "ä", "\u0000")
        .ListOf().Select(static parts => string.Concat(parts)).ToArbitrary();
}
