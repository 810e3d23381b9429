using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes <c>PremigrationAssessmentStatuses</c>; left out where no assessment was run.</summary>
internal static class PremigrationAssessmentJson
{
    public static void Write(Utf8JsonWriter writer, SimulatedReplication replication)
    {
        if (replication.Spec.PremigrationAssessment is not { } assessment)
        {
            return;
        }

        var all = assessment.Passed + assessment.Failed + assessment.Warning;
        writer.WriteStartArray("PremigrationAssessmentStatuses");
        writer.WriteStartObject();
        writer.WriteString("PremigrationAssessmentRunArn", $"arn:aws:dms:{replication.Identity.Region}:{replication.Identity.AccountId}:assessment-run:{assessment.RunId}");
        writer.WriteBoolean("FailOnAssessmentFailure", assessment.FailOnAssessmentFailure);
        writer.WriteString("Status", assessment.Status);
        writer.WriteTime("PremigrationAssessmentRunCreationDate", assessment.CreationDate);
        writer.WriteStartObject("AssessmentProgress");
        writer.WriteNumber("IndividualAssessmentCount", all);
        writer.WriteNumber("IndividualAssessmentCompletedCount", all);
        writer.WriteEndObject();
        writer.WriteOptional("LastFailureMessage", assessment.LastFailureMessage);
        writer.WriteString("ResultLocationBucket", assessment.ResultLocationBucket);
        writer.WriteString("ResultLocationFolder", replication.Spec.Identifier);
        writer.WriteString("ResultEncryptionMode", "SSE_S3");
        writer.WriteStartObject("ResultStatistic");
        writer.WriteNumber("Passed", assessment.Passed);
        writer.WriteNumber("Failed", assessment.Failed);
        writer.WriteNumber("Error", 0);
        writer.WriteNumber("Warning", assessment.Warning);
        writer.WriteNumber("Cancelled", 0);
        writer.WriteNumber("Skipped", 0);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
