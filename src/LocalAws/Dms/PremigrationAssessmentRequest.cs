using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>
/// Reads <c>PremigrationAssessmentSettings</c>, a JSON object in a string. DMS publishes its keys alone: the kinds of their
/// values are those of the same members of StartReplicationTaskAssessmentRun.
/// </summary>
internal static partial class PremigrationAssessmentRequest
{
    private const string Member = "PremigrationAssessmentSettings";
    private const string Kms = "SSE_KMS";

    private static readonly RequestShape Keys = new(
        new MemberShape("ResultLocationFolder", ValueShape.Text(min: 1)),
        new MemberShape("ResultEncryptionMode", ValueShape.Enum("SSE_S3", Kms)),
        new MemberShape("ResultKmsKeyArn", ValueShape.Text(min: 1)),
        new MemberShape("IncludeOnly", ValueShape.List(ValueShape.Text(min: 1), min: 1)),
        new MemberShape("Exclude", ValueShape.List(ValueShape.Text(min: 1), min: 1)),
        new MemberShape("FailOnAssessmentFailure", ValueShape.Boolean()));

    /// <summary>The shape of the member.</summary>
    public static readonly MemberShape Shape = new(Member, ValueShape.Text());

    /// <summary>Reads the settings; null where the start does not ask for an assessment.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterValueException, naming the key that is wrong; InvalidParameterCombinationException.</exception>
    public static PremigrationAssessmentSettings? Read(OperationContext context)
    {
        if (context.Text(Member) is not { } text)
        {
            return null;
        }

        var json = Parse(text);
        var settings = new PremigrationAssessmentSettings
        {
            ResultLocationFolder = Text(json, "ResultLocationFolder"),
            ResultEncryptionMode = Text(json, "ResultEncryptionMode"),
            ResultKmsKeyArn = Text(json, "ResultKmsKeyArn"),
            IncludeOnly = Names(json, "IncludeOnly"),
            Exclude = Names(json, "Exclude"),
            FailOnAssessmentFailure = !json.TryGetProperty("FailOnAssessmentFailure", out var fail) || fail.ValueKind != JsonValueKind.False,
        };
        Check(settings);
        return settings;
    }

    private static void Check(PremigrationAssessmentSettings settings)
    {
        Require(settings.IncludeOnly.IsEmpty || settings.Exclude.IsEmpty, "only one of IncludeOnly and Exclude can be specified");
        Require((settings.ResultEncryptionMode == Kms) == (settings.ResultKmsKeyArn is not null), "ResultKmsKeyArn must be specified with ResultEncryptionMode SSE_KMS, and with no other");
        if (settings.ResultKmsKeyArn is { } key && !KeyArn().IsMatch(key))
        {
            throw Invalid($"ResultKmsKeyArn '{key}' is not the ARN of a KMS key");
        }
    }

    // The same checks as for a request, but the fault is that of a wrong value: the request itself is well-formed.
    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            Keys.Check(document.RootElement, AwsService.Dms);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Invalid("not a JSON object");
        }
        catch (AwsFaultException wrong)
        {
            throw Invalid(wrong.Message);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ImmutableArray<string> Names(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        ImmutableArray<string> names = [.. list.EnumerateArray().Select(static item => item.GetString()!)];
        return names.Distinct().Count() == names.Length ? names : throw Invalid($"{name} has a name more than once");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new AwsFaultException("InvalidParameterCombinationException", $"Invalid {Member}: {message}");
        }
    }

    private static AwsFaultException Invalid(string why) => new("InvalidParameterValueException", $"Invalid {Member}: {why}");

    [GeneratedRegex(@"^arn:aws[\w-]*:kms:[\w-]+:[0-9]{12}:key/\S+\z")]
    private static partial Regex KeyArn();
}
