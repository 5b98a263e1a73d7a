package dev.pgflux.domain.id;

import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import java.util.Comparator;
import java.util.List;

/** Compares identities part by part, without making text of them: snapshots hold many. */
final class ObjectIdOrder implements Comparator<ObjectId> {
  @Override
  public int compare(ObjectId left, ObjectId right) {
    int byClass = left.objectClass().compareTo(right.objectClass());
    if (byClass != 0) {
      return byClass;
    }
    if (left instanceof QualifiedId one && right instanceof QualifiedId other) {
      return one.name().compareTo(other.name());
    }
    if (left instanceof MemberId one && right instanceof MemberId other) {
      return compareMembers(one, other);
    }
    if (left instanceof RoutineId one && right instanceof RoutineId other) {
      return compareRoutines(one, other);
    }
    return left.toString().compareTo(right.toString());
  }

  private int compareMembers(MemberId left, MemberId right) {
    int byOwner = compare(left.owner(), right.owner());
    return byOwner != 0 ? byOwner : left.name().compareTo(right.name());
  }

  private static int compareRoutines(RoutineId left, RoutineId right) {
    int byName = left.name().compareTo(right.name());
    return byName != 0 ? byName : compareArguments(left.arguments(), right.arguments());
  }

  private static int compareArguments(List<DataType> left, List<DataType> right) {
    for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
      int byType = left.get(index).compareTo(right.get(index));
      if (byType != 0) {
        return byType;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
