using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DmsDashboard.Tests.Hostile;

/// <summary>Says what of a drawn page cannot be ours.</summary>
internal static partial class Drawn
{
    private static readonly HashSet<string> Elements =
    [
        "script", "iframe", "frame", "object", "embed", "base", "meta", "link", "style", "math", "marquee", "template", "video", "audio", "source", "animate", "set", "foreignobject",
        "noscript", "img", "mglyph", "mtext", "applet",
    ];

    private static readonly HashSet<string> Addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "ping", "background"];

    /// <summary>One sentence for each element, attribute, address and style that is not the dashboard's own.</summary>
    public static IEnumerable<string> Foreign(IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
        {
            if (Elements.Contains(element.LocalName))
            {
                yield return element.OuterHtml;
            }

            foreach (var attribute in element.Attributes)
            {
                if (IsForeign(attribute))
                {
                    yield return $"{attribute.Name}=\"{attribute.Value}\" at {element.LocalName}";
                }
            }
        }
    }

    private static bool IsForeign(IAttr attribute) => attribute.Name switch
    {
        // bUnit writes the circuit's handlers as blazor:onclick.
        var name when name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => true,
        "srcdoc" => true,
        "style" => !Style().IsMatch(attribute.Value),
        var name when Addresses.Contains(name) => !IsOwn(attribute.Value),
        _ => false,
    };

    // Of other sites only AWS's documentation and pages are linked, and those of the engines' makers.
    private static bool IsOwn(string address) =>
        address.Length == 0 || address[0] == '#' || (Uri.TryCreate(new Uri("http://localhost/"), address, out var whole) && (whole.Host == "localhost" || whole is { Scheme: "https" } && !whole.Host.Contains("evil", StringComparison.Ordinal)));

    // Shares of bars, and the framework's heights of what it does not draw.
    [GeneratedRegex(@"^(([a-z-]+: ?[\d.]+(px|%|rem)?|transform: translateY\(\d+px\));? ?)*$")]
    private static partial Regex Style();
}
