using System.Collections.Immutable;
using DmsDashboard.Model.Failures;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Failures;

/// <summary>The one pass must find what looking for one pattern after the other finds.</summary>
public sealed class FailureMatcherTests
{
    private static readonly ImmutableArray<string> Patterns = ["ab", "b", "a*a", "ab*ba*b", "bab*ab", "c*c*c", "abcab"];

    [Fact]
    public void Find_AnyText_FindsWhatOneByOneFinds()
    {
        var matcher = new FailureMatcher([.. Patterns.Select(static (pattern, number) => Entry(number, pattern))]);
        var text = Gen.Elements("a", "b", "B", "c", "ab", "é", " ").ListOf().Select(static letters => string.Concat(letters)).ToArbitrary();

        Prop.ForAll(text, text => matcher.Find(text, FailureTexts.Any).Select(static found => found.Id).Order()
            .SequenceEqual(Patterns.Where(pattern => Matches(text, pattern)).Select(static pattern => $"{Patterns.IndexOf(pattern)}").Order()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Find_SeveralEntries_PutsWrappersLastAndMoreTextFirst()
    {
        var matcher = new FailureMatcher([Entry(0, "failed"), Entry(1, "the whole thing failed", isGeneric: true), Entry(2, "thing failed")]);

        Assert.Equal(["2", "0", "1"], matcher.Find("THE WHOLE THING FAILED", FailureTexts.Line).Select(static found => found.Id));
    }

    [Fact]
    public void Explain_DamagedSamples_FindsWhatOneByOneFinds()
    {
        var entries = FailureFile.Read();

        Assert.All(Mutations.Of(2_000), text => Assert.Equal(
            entries.Where(entry => entry.Patterns.Any(pattern => Matches(text, pattern))).Select(static entry => entry.Explanation.Id).Order(),
            FailureCatalogue.ExplainAll(text).Select(static found => found.Id).Order()));
    }

    [Fact]
    public void Literals_NotAscii_AreRefused() => Assert.Throws<ArgumentException>(() => new LiteralAutomaton(["für"]));

    private static bool Matches(string text, string pattern)
    {
        var at = 0;
        foreach (var part in pattern.Split('*'))
        {
            var found = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }

    private static FailureEntry Entry(int number, string pattern, bool isGeneric = false) => new(
        new FailureExplanation
        {
            Id = $"{number}",
            Severity = FailureSeverity.Error,
            WhatBroke = "It broke.",
            WhatToDo = "Mend it.",
            Cause = "It was old.",
            Fix = "Buy another.",
            Link = new Uri("https://docs.aws.amazon.com/"),
            IsGeneric = isGeneric,
        },
        FailureTexts.Any,
        [pattern]);
}
