using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>Writes the text that Prometheus reads (its exposition formats 0.0.4, and OpenMetrics 1.0.0). Pure.</summary>
internal static class Exposition
{
    public static string Write(ImmutableArray<FamilyReading> families, ExpositionFormat format)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            if (!family.Series.IsEmpty)
            {
                WriteFamily(text, family.Face, family.Series, format);
            }
        }

        return format.IsOpenMetrics ? text.Append("# EOF\n").ToString() : text.ToString();
    }

    private static void WriteFamily(StringBuilder text, FamilyFace face, ImmutableArray<(string Labels, Series Series)> series, ExpositionFormat format)
    {
        // The older format calls a counter by the name of its samples.
        var (sample, kind) = (face.Kind is FamilyKind.Counter ? face.Name + "_total" : face.Name, face.Kind.ToString().ToLowerInvariant());
        var name = format.IsOpenMetrics ? face.Name : sample;
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Help(face.Help, format)}\n# TYPE {name} {kind}\n");
        foreach (var (labels, value) in series)
        {
            if (face.Kind is FamilyKind.Histogram)
            {
                WriteHistogram(text, face, labels, value);
            }
            else
            {
                WriteSample(text, sample, labels, Number(value.Value));
            }
        }
    }

    private static void WriteHistogram(StringBuilder text, FamilyFace face, string labels, Series series)
    {
        var count = 0L;
        for (var index = 0; index < series.Buckets.Length; index++)
        {
            count += series.Buckets[index];
            var end = index < face.Bounds.Length ? Bound(face.Bounds[index]) : "+Inf";
            WriteSample(text, face.Name + "_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{end}\"", Number(count));
        }

        WriteSample(text, face.Name + "_sum", labels, Number(series.Value));
        WriteSample(text, face.Name + "_count", labels, Number(count));
    }

    private static void WriteSample(StringBuilder text, string name, string labels, string value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value).Append('\n');
    }

    private static string Help(string help, ExpositionFormat format)
    {
        var escaped = help.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        return format.IsOpenMetrics ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }

    // OpenMetrics wants a bound to look like a fraction; the older format takes both.
    private static string Bound(double bound) => bound.ToString("0.0################", CultureInfo.InvariantCulture);

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
