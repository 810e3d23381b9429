using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Telemetry.Export;

/// <summary>Where metrics and traces are sent by OTLP (HTTP, protobuf). Off while neither this nor the standard <c>OTEL_EXPORTER_OTLP_…</c> of the environment says where.</summary>
public sealed class OtlpOptions
{
    public const string Section = "Telemetry:Otlp";

    private static readonly string[] Standard = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    /// <summary>Address of the receiver without <c>/v1/…</c>, for example http://127.0.0.1:4318; empty leaves it to the environment.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>Headers for it, <c>name=value</c> parted by commas; a secret as a rule.</summary>
    public string Headers { get; init; } = "";

    /// <summary>From one sending of metrics to the next; traces are sent every five seconds or as often.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "It must be 00:00:01 to 01:00:00.")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>True when somebody said where to send.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        configuration[$"{Section}:{nameof(Endpoint)}"] is { Length: > 0 } || Standard.Any(name => configuration[name] is { Length: > 0 });

    /// <summary>One sentence for each mistake that the kinds of the values do not show.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var endpoint = configuration[$"{Section}:{nameof(Endpoint)}"] ?? "";
        if (endpoint.Length > 0 && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" }))
        {
            // Not repeated: it may have a password in it.
            yield return $"{Section}:{nameof(Endpoint)} is not an address to send to: write it like http://127.0.0.1:4318, and put what signs in into {Section}:{nameof(Headers)}.";
        }

        if (configuration[$"{Section}:{nameof(Headers)}"] is { Length: > 0 } headers && !headers.Split(',').All(static header => header.IndexOf('=', StringComparison.Ordinal) > 0))
        {
            yield return $"{Section}:{nameof(Headers)} is not readable: write it like name=value,other=value.";
        }
    }
}
