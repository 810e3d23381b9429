using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Markup from an interpolated string: whatever stands in a hole is encoded, so that no text of AWS or of a person becomes markup.</summary>
[InterpolatedStringHandler]
internal readonly ref struct EncodedMarkup(int literalLength, int formattedCount)
{
    private const int UsualHole = 24;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + (formattedCount * UsualHole));

    /// <summary>The whole as one frame of a render tree. Attributes in <paramref name="markup"/> stand in double quotes.</summary>
    internal static MarkupString Of(EncodedMarkup markup) => new(markup._markup.ToString());

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>Markup that was encoded when it was made.</summary>
    public void AppendFormatted(MarkupString markup) => _markup.Append(markup.Value);
}
