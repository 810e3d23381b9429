using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>A small line without axes, from zero to the largest value. Where a value is missing the line is broken.</summary>
internal static class Sparkline
{
    private const double Width = 100, Top = 2, Bottom = 30;

    /// <summary>The drawing of <paramref name="values"/>, evenly spaced; <paramref name="label"/> says the same in words.</summary>
    internal static MarkupString Draw(IReadOnlyList<double?> values, string label)
    {
        var most = values.Max() is { } largest and > 0 ? largest : 1;
        var lines = new StringBuilder();
        for (var from = 0; from < values.Count; from++)
        {
            if (values[from] is not null)
            {
                var to = from;
                while (to + 1 < values.Count && values[to + 1] is not null)
                {
                    to++;
                }

                Append(lines, values, (from, to), most);
                from = to;
            }
        }

        return EncodedMarkup.Of($"<svg class=\"spark\" viewBox=\"0 0 100 32\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{label}\"><path class=\"base\" d=\"M0 30.5H100\"></path>{new MarkupString(lines.ToString())}</svg>");
    }

    private static void Append(StringBuilder lines, IReadOnlyList<double?> values, (int From, int To) part, double most)
    {
        lines.Append("<polyline class=\"s\" points=\"");
        for (var i = part.From; i <= part.To; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{X(values.Count, i):0.0},{Y(values[i]!.Value, most):0.0} ");
        }

        // A value by itself is a short stroke: a line of one point is not drawn.
        if (part.From == part.To)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{X(values.Count, part.From) + 1:0.0},{Y(values[part.From]!.Value, most):0.0} ");
        }

        lines.Append("\"></polyline>");
    }

    private static double X(int count, int at) => count < 2 ? 0 : at * Width / (count - 1);

    private static double Y(double value, double most) => Bottom - (Math.Clamp(value / most, 0, 1) * (Bottom - Top));
}
