using AngleSharp.Html.Parser;
using DmsDashboard.Components.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class EncodedMarkupTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("'a' & <b> · can’t ü")]
    [InlineData("&lt;b&gt;")]
    public void Hole_WhateverStandsInIt_IsTextAndNothingElse(string text) => Assert.True(IsReadAsItWas(text));

    [Fact]
    public void Hole_AnyText_IsReadAsItWas() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => IsReadAsItWas(Readable(text.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void Hole_WithMarkup_StaysMarkup() =>
        Assert.Equal("<p><b>1 &lt; 2</b>3</p>", EncodedMarkup.Of($"<p>{EncodedMarkup.Of($"<b>{"1 < 2"}</b>")}{3}{null as string}</p>").Value);

    private static bool IsReadAsItWas(string text)
    {
        var body = new HtmlParser().ParseDocument(EncodedMarkup.Of($"<p title=\"{text}\">{text}</p>").Value).Body!;
        return body.ChildElementCount == 1
            && body.FirstElementChild is { LocalName: "p", ChildElementCount: 0, Attributes.Length: 1 } p
            && p.TextContent == text
            && p.GetAttribute("title") == text;
    }

    // No document can hold the others: HTML has no NUL and no half of a pair, and reads the C1 controls as Windows-1252.
    private static string Readable(string text) => string.Concat(text.Where(static c => c is not '\0' && c is not (>= '\u007f' and <= '\u009f') && !char.IsSurrogate(c)));
}
