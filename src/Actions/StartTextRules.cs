using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;
using DmsDashboard.Model.Premigration;

namespace DmsDashboard.Actions;

/// <summary>Checks the forms of what a start carries as text: each objection names the parameter and how to mend it. Pure.</summary>
internal static class StartTextRules
{
    /// <summary>Why it must not be sent, or null.</summary>
    public static string? Objection(StartRequest request, ReplicationEntry entry) =>
        ObjectionToStart(request.CdcStartPosition, entry.SourceEndpoint?.EngineName)
        ?? ObjectionToStop(request.CdcStopPosition)
        ?? ObjectionToAssessment(request.PremigrationAssessmentSettings);

    private static string? ObjectionToStart(string? text, string? sourceEngineName)
    {
        if (text is null)
        {
            return null;
        }

        var parsed = CdcStartPosition.Parse(text, sourceEngineName);
        return Objection("CdcStartPosition", parsed.Problem, text, parsed.Value?.Text);
    }

    private static string? ObjectionToStop(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parsed = CdcStopPosition.Parse(text);
        return Objection("CdcStopPosition", parsed.Problem, text, parsed.Value?.Text);
    }

    // What people may type, with a blank or a Z, is not yet what AWS takes.
    private static string? Objection(string name, string? problem, string text, string? asSent) =>
        problem is not null ? $"{name}: {problem}" : text != asSent ? $"{name}: write it as {asSent}." : null;

    private static string? ObjectionToAssessment(string? json)
    {
        if (json is null)
        {
            return null;
        }

        return PremigrationJson.Parse(json) is not { } settings
            ? "PremigrationAssessmentSettings is no JSON object of the members that AWS knows: ResultLocationFolder, ResultEncryptionMode, ResultKmsKeyArn, IncludeOnly, Exclude, FailOnAssessmentFailure."
            : PremigrationRules.Problems(settings).Select(static found => $"PremigrationAssessmentSettings.{found.Field}: {found.Problem}").FirstOrDefault();
    }
}
