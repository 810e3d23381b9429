using System.Text.RegularExpressions;

namespace DmsDashboard.Model.Premigration;

/// <summary>What has to hold for premigration assessment settings; each sentence says how to mend the field that it names.</summary>
internal static partial class PremigrationRules
{
    internal const string SseS3 = "SSE_S3";
    internal const string SseKms = "SSE_KMS";

    /// <summary>The fields that need a change, by the API's names, the first first.</summary>
    internal static IEnumerable<(string Field, string Problem)> Problems(PremigrationAssessmentSettings settings)
    {
        if (settings.ResultLocationFolder is { } folder && (folder.Trim().Length == 0 || folder.Any(static letter => char.IsControl(letter) || char.IsSurrogate(letter))))
        {
            yield return (nameof(settings.ResultLocationFolder), "Give the folder’s name in plain letters, or leave it empty.");
        }

        if (settings.ResultEncryptionMode is not (null or SseS3 or SseKms))
        {
            yield return (nameof(settings.ResultEncryptionMode), $"Choose {SseS3} or {SseKms}.");
        }

        if (Key(settings) is { } key)
        {
            yield return (nameof(settings.ResultKmsKeyArn), key);
        }

        if (Names(settings) is { } names)
        {
            yield return names;
        }
    }

    private static string? Key(PremigrationAssessmentSettings settings) => (settings.ResultEncryptionMode, settings.ResultKmsKeyArn) switch
    {
        (SseKms, null) => "Give the ARN of the KMS key, as in arn:aws:kms:eu-central-1:123456789012:key/1234abcd-…",
        (SseKms, var arn) => KeyArn().IsMatch(arn) ? null : "This is not the ARN of a KMS key: arn:aws:kms:, the Region, 12 digits of the account, :key/ and its id.",
        (_, not null) => $"A key goes with {SseKms} only: choose that, or leave the key out.",
        _ => null,
    };

    private static (string Field, string Problem)? Names(PremigrationAssessmentSettings settings)
    {
        if (settings is { IncludeOnly.Count: > 0, Exclude.Count: > 0 })
        {
            return (nameof(settings.Exclude), "IncludeOnly and Exclude exclude each other: give one of them.");
        }

        var (field, names) = settings.IncludeOnly.Count > 0 ? (nameof(settings.IncludeOnly), settings.IncludeOnly) : (nameof(settings.Exclude), settings.Exclude);
        if (names.FirstOrDefault(static name => !Name().IsMatch(name)) is { } odd)
        {
            return (field, $"'{odd}' is no name of an assessment: they are written in small letters with hyphens.");
        }

        return names.GroupBy(static name => name).FirstOrDefault(static same => same.Count() > 1) is { } twice
            ? (field, $"{twice.Key} is there more than once: leave one.")
            : null;
    }

    [GeneratedRegex(@"^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z")]
    private static partial Regex KeyArn();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex Name();
}
