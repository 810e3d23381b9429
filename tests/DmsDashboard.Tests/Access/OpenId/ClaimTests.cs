using System.Text.Json;
using DmsDashboard.Access.OpenId;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Access.OpenId;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("""{"groups":["a","b"]}""", "groups", "a b")]
    [InlineData("""{"groups":"a"}""", "groups", "a")]
    [InlineData("""{"groups":["a",7,null,{"b":1},["c"]]}""", "groups", "a 7")]
    [InlineData("""{"realm_access":{"roles":["a"]}}""", "realm_access.roles", "a")]
    [InlineData("""{"resource_access":{"dms.dashboard":{"roles":["a"]}}}""", "resource_access.dms.dashboard.roles", "")]
    [InlineData("""{"https://example.com/roles":["a"]}""", "https://example.com/roles", "a")]
    [InlineData("""{"a.b":["whole"],"a":{"b":["path"]}}""", "a.b", "whole")]
    [InlineData("""{"groups":{"a":1}}""", "groups", "")]
    [InlineData("""{"groups":true}""", "groups", "")]
    [InlineData("""{}""", "groups", "")]
    [InlineData("""[]""", "groups", "")]
    [InlineData("""{"groups":""}""", "groups", "")]
    public void Values_OfAClaim_AreItsTexts(string json, string claim, string values)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(values, string.Join(' ', ClaimReader.Values(document.RootElement, claim)));
    }

    [Fact]
    public void Values_AtAnyPath_AreReadOrAreNone()
    {
        using var document = JsonDocument.Parse("""{"a":{"b":["x"]},"":{"":"y"},"n":null}""");

        Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(path => ClaimReader.Values(document.RootElement, path.Get).Length <= 1));
    }

    [Theory]
    [InlineData("""{"preferred_username":"anna","email":"a@example.com","sub":"1"}""", "", "anna")]
    [InlineData("""{"email":"a@example.com","sub":"1"}""", "", "a@example.com")]
    [InlineData("""{"sub":"1"}""", "", "1")]
    [InlineData("""{"sub":"1","upn":"anna@corp"}""", "upn", "anna@corp")]
    [InlineData("""{"sub":"1","preferred_username":"an\u202Ena\r\nadmin"}""", "", "annaadmin")]
    public void Person_OfClaims_IsCalledAsPeopleCallThem(string json, string nameClaim, string name)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(name, PersonReader.Read("OpenId", nameClaim, "groups", document.RootElement).Name);
    }
}
