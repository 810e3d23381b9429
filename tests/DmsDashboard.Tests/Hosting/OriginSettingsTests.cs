using System.Collections.Immutable;
using DmsDashboard.Hosting;
using Microsoft.Extensions.Configuration;

namespace DmsDashboard.Tests.Hosting;

public sealed class OriginSettingsTests
{
    [Theory]
    [InlineData("https://portal.example.com")]
    [InlineData("https://portal.example.com:8443")]
    [InlineData("http://127.0.0.1:3000")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://[::1]:3000")]
    [InlineData("https://xn--mnchen-3ya.example")]
    public void Origin_Exact_Passes(string origin) => Assert.Empty(Problems("Embedding:Ancestors:0", origin).Concat(Problems("Cors:Origins:0", origin)));

    [Theory]
    [InlineData("*", "wildcard")]
    [InlineData("https://*", "wildcard")]
    [InlineData("https://*.example.com", "wildcard")]
    [InlineData("https://portal.example.com/", "here https://portal.example.com.")]
    [InlineData("https://portal.example.com/pages", "here https://portal.example.com.")]
    [InlineData("https://portal.example.com:443", "here https://portal.example.com.")]
    [InlineData("https://Portal.example.com", "here https://portal.example.com.")]
    [InlineData("HTTPS://portal.example.com", "here https://portal.example.com.")]
    [InlineData("https://user@portal.example.com", "here https://portal.example.com.")]
    [InlineData("https://portal.example.com?x", "here https://portal.example.com.")]
    [InlineData("https://portal.example.com; script-src", "not")]
    [InlineData("https://a.example.com https://b.example.com", "not")]
    [InlineData("https://münchen.example", "not as browsers write it")]
    [InlineData("portal.example.com", "is not the origin of a site")]
    [InlineData("null", "is not the origin of a site")]
    [InlineData("'self'", "is not the origin of a site")]
    [InlineData("file:///tmp", "is not the origin of a site")]
    [InlineData("wss://portal.example.com", "is not the origin of a site")]
    public void Origin_NotExact_IsASentenceThatNamesTheKey(string origin, string said)
    {
        var problem = Assert.Single(Problems("Embedding:Ancestors:0", origin));

        Assert.StartsWith("Embedding:Ancestors:0 is '", problem, StringComparison.Ordinal);
        Assert.Equal(problem.Replace("Embedding:Ancestors", "Cors:Origins", StringComparison.Ordinal), Assert.Single(Problems("Cors:Origins:0", origin)));
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Embedding:Ancestors", "https://portal.example.com", "is no list")]
    [InlineData("Embedding:Ancestor:0", "https://portal.example.com", "is not a setting")]
    [InlineData("Embedding:Ancestors:0", "", "is empty")]
    [InlineData("Embedding:CrossSite", "true", "names no site")]
    [InlineData("Cors:Origins", "*", "is no list")]
    [InlineData("Cors:Origin:0", "https://portal.example.com", "is not a setting")]
    public void Section_NotReadable_IsASentence(string key, string value, string said) =>
        Assert.Contains(said, Assert.Single(Problems(key, value)), StringComparison.Ordinal);

    private static ImmutableArray<string> Problems(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
        return Record.Exception(() => SettingsCheck.Run(configuration)) is SettingsException wrong ? wrong.Problems : [];
    }
}
