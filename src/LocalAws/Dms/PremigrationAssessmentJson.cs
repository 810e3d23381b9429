using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes <c>PremigrationAssessmentStatuses</c>, the newest first; left out where no assessment was run.</summary>
internal static class PremigrationAssessmentJson
{
    // A bucket that DMS Serverless makes for itself; its name is not published.
    private const string Bucket = "dms-serverless-premigration-results";

    public static void Write(Utf8JsonWriter writer, SimulatedReplication replication)
    {
        if (replication.State.Assessments.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("PremigrationAssessmentStatuses");
        foreach (var assessment in replication.State.Assessments)
        {
            Write(writer, replication.Identity, assessment);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, AccountIdentity identity, PremigrationAssessment assessment)
    {
        writer.WriteStartObject();
        writer.WriteString("PremigrationAssessmentRunArn", identity.AssessmentRunArn(assessment.RunId));
        writer.WriteBoolean("FailOnAssessmentFailure", assessment.Settings.FailOnAssessmentFailure);
        writer.WriteString("Status", assessment.Status);
        writer.WriteTime("PremigrationAssessmentRunCreationDate", assessment.CreationDate);
        writer.WriteStartObject("AssessmentProgress");
        writer.WriteNumber("IndividualAssessmentCount", assessment.Count);
        writer.WriteNumber("IndividualAssessmentCompletedCount", assessment.Completed);
        writer.WriteEndObject();
        writer.WriteOptional("LastFailureMessage", assessment.LastFailureMessage);
        writer.WriteString("ResultLocationBucket", $"{Bucket}-{identity.AccountId}-{identity.Region}");
        writer.WriteOptional("ResultLocationFolder", assessment.Settings.ResultLocationFolder);
        writer.WriteOptional("ResultEncryptionMode", assessment.Settings.ResultEncryptionMode);
        writer.WriteOptional("ResultKmsKeyArn", assessment.Settings.ResultKmsKeyArn);
        if (assessment.IsOver)
        {
            WriteStatistic(writer, assessment);
        }

        writer.WriteEndObject();
    }

    private static void WriteStatistic(Utf8JsonWriter writer, PremigrationAssessment assessment)
    {
        writer.WriteStartObject("ResultStatistic");
        writer.WriteNumber("Passed", assessment.Count - assessment.Failed - assessment.Warning - assessment.Cancelled);
        writer.WriteNumber("Failed", assessment.Failed);
        writer.WriteNumber("Error", 0);
        writer.WriteNumber("Warning", assessment.Warning);
        writer.WriteNumber("Cancelled", assessment.Cancelled);
        writer.WriteNumber("Skipped", 0);
        writer.WriteEndObject();
    }
}
